import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";
import type { AccountSelector } from "../targets";
import { didYouMean, quote } from "../text";
import { findTargets } from "./find-targets";
import type { Rule, Violation } from "./rule";

export const targetReferences: Rule = {
  id: "LZ-CFG-045",
  title: "Targets name organizational units, accounts, labels and governed regions that exist",
  needs: ["organizationalUnits[].name", "accounts[].name", "accounts[].labels", "regions.governed", "regions.retiring"],
  *check({ settings }) {
    for (const { targets, path } of findTargets(settings)) {
      yield* selectorReferences(targets, path, settings);
      yield* selectorReferences(targets.exclude ?? {}, [...path, "exclude"], settings);
      const regions = [...settings.regions.governed, ...settings.regions.retiring.map(({ region }) => region)];
      yield* unknown("governed region", targets.regions, regions, [...path, "regions"]);
    }
  },
};

function* selectorReferences(
  { organizationalUnits, accounts, labels }: AccountSelector,
  path: readonly PathSegment[],
  settings: LandingZoneSettings,
): Generator<Violation> {
  const units = settings.organizationalUnits.map(({ name }) => name);
  const accountNames = settings.accounts.map(({ name }) => name);
  yield* unknown("organizational unit", organizationalUnits, units, [...path, "organizationalUnits"]);
  yield* unknown("account", accounts, accountNames, [...path, "accounts"]);
  for (const [key, value] of Object.entries(labels ?? {})) {
    const values = settings.accounts
      .filter((account) => Object.hasOwn(account.labels, key))
      .map((account) => account.labels[key] ?? "");
    if (values.length === 0) {
      const keys = new Set(settings.accounts.flatMap((account) => Object.keys(account.labels)));
      yield {
        path: [...path, "labels", key],
        atKey: true,
        message: `no account has the label ${quote(key)}`,
        hint: didYouMean(key, keys),
      };
    } else if (!values.includes(value)) {
      yield {
        path: [...path, "labels", key],
        message: `no account has the label ${quote(key)} with the value ${quote(value)}`,
        hint: didYouMean(value, values),
      };
    }
  }
}

function* unknown(
  kind: string,
  names: readonly string[] | undefined,
  known: readonly string[],
  path: readonly PathSegment[],
): Generator<Violation> {
  for (const [index, name] of (names ?? []).entries()) {
    if (known.includes(name)) continue;
    yield { path: [...path, index], message: `no ${kind} is called ${quote(name)}`, hint: didYouMean(name, known) };
  }
}
