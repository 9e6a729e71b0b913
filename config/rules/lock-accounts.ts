import { didYouMean, quote } from "../text";
import type { Rule, Violation } from "./rule";

export const lockAccounts: Rule = {
  id: "LZ-CFG-060",
  title: "The lock file speaks of accounts that the YAML file has",
  needs: ["accounts[].name", "accounts[].kind"],
  needsLock: true,
  *check({ settings: { accounts }, lock }): Generator<Violation> {
    const names = accounts.map(({ name }) => name);
    for (const part of ["accounts", "optInRegions", "guardDutyDetectors", "dataKeys"] as const) {
      for (const name of Object.keys(lock[part])) {
        if (names.includes(name)) continue;
        yield {
          path: [part, name],
          atKey: true,
          in: "lock",
          message: `the YAML file has no account ${quote(name)}`,
          hint:
            didYouMean(name, names) ??
            "keep an account that was closed, with state: closed; rename or remove it here too",
        };
      }
    }
  },
};
