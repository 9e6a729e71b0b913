import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

const LISTS = ["managedRules", "guardRules", "conformancePacks"] as const;

export const configExcludedAccounts: Rule = {
  id: "LZ-CFG-124",
  title: "Accounts that AWS Config rules leave out exist and are active",
  needs: ["accounts[].name", "accounts[].state"],
  *check({ settings: { accounts, services } }) {
    const names = accounts.map(({ name }) => name);
    for (const list of LISTS) {
      for (const [index, { excludedAccounts }] of services.config[list].entries()) {
        for (const [position, name] of excludedAccounts.entries()) {
          const path = ["services", "config", list, index, "excludedAccounts", position];
          const account = accounts.find((candidate) => candidate.name === name);
          if (!account) {
            yield { path, message: `no account is called ${quote(name)}`, hint: didYouMean(name, names) };
          } else if (account.state !== "active") {
            yield { path, message: `${quote(name)} is ${account.state}, so it has no rules anyway`, hint: "remove it" };
          }
        }
      }
    }
  },
};
