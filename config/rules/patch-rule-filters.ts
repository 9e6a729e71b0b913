import { patchFiltersOf } from "../../core/patch-filters";
import type { PathSegment } from "../findings";
import { didYouMean, quote, quoteAll } from "../text";
import type { Rule, Violation } from "./rule";

const LIST = ["accountDefaults", "systemsManager", "patching", "baselines"];

export const patchRuleFilters: Rule = {
  id: "LZ-CFG-180",
  title: "Rules of a patch baseline name kinds and severities that its operating system has",
  *check({ settings }) {
    for (const [index, baseline] of settings.accountDefaults.systemsManager.patching.baselines.entries()) {
      const { operatingSystem, rules } = baseline;
      const known = patchFiltersOf(operatingSystem);
      if (known === undefined) continue;
      for (const [position, rule] of rules.entries()) {
        const path = [...LIST, index, "rules", position];
        yield* unknown(rule.classifications, known.classifications, operatingSystem, [...path, "classifications"]);
        yield* unknown(rule.severities, known.severities, operatingSystem, [...path, "severities"]);
        if (!known.waits && rule.approveAfterDays !== undefined) {
          yield {
            path: [...path, "approveAfterDays"],
            message: `patches of ${operatingSystem} tell no release date, so they cannot wait, got ${rule.approveAfterDays}`,
            hint: "leave it out: they are approved at once",
          };
        }
      }
    }
  },
};

function* unknown(
  values: readonly string[],
  known: readonly string[],
  operatingSystem: string,
  path: readonly PathSegment[],
): Generator<Violation> {
  for (const [index, value] of values.entries()) {
    if (known.includes(value)) continue;
    const message =
      known.length === 0
        ? `patches of ${operatingSystem} have no kinds, got ${quote(value)}`
        : `must be one of ${quoteAll(known, "or")} for ${operatingSystem}, got ${quote(value)}`;
    yield { path: [...path, index], message, hint: known.length === 0 ? "leave it out" : didYouMean(value, known) };
  }
}
