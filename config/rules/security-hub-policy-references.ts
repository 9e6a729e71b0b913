import { formatPath, type PathSegment } from "../findings";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

interface Reference {
  readonly kind: "account" | "organizational unit";
  readonly name: string;
  readonly path: readonly PathSegment[];
}

export const securityHubPolicyReferences: Rule = {
  id: "LZ-CFG-113",
  title: "Security Hub policies name organizational units and active accounts that exist, each once",
  needs: ["organizationalUnits[].name", "accounts[].name", "accounts[].state"],
  *check({ settings }) {
    const references = settings.services.securityHub.policies.flatMap(({ organizationalUnits, accounts }, index) => {
      const path = ["services", "securityHub", "policies", index];
      return [
        ...organizationalUnits.map((name, at): Reference => ({
          kind: "organizational unit",
          name,
          path: [...path, "organizationalUnits", at],
        })),
        ...accounts.map((name, at): Reference => ({ kind: "account", name, path: [...path, "accounts", at] })),
      ];
    });
    const units = settings.organizationalUnits.map(({ name }) => name);
    const names = settings.accounts.map(({ name }) => name);
    for (const { kind, name, path } of references) {
      const known = kind === "account" ? names : units;
      const state = kind === "account" ? settings.accounts.find((account) => account.name === name)?.state : "active";
      if (!known.includes(name)) {
        yield { path, message: `no ${kind} is called ${quote(name)}`, hint: didYouMean(name, known) };
      } else if (state !== "active") {
        yield { path, message: `must be an active account, got ${quote(name)}, which is ${state}` };
      }
    }
    for (const { entry, first } of repeated(references, ({ kind, name }) => `${kind} ${name}`)) {
      const place = formatPath(references[first]?.path ?? []);
      yield { path: entry.path, message: `the ${entry.kind} ${quote(entry.name)} has a policy already, at ${place}` };
    }
  },
};
