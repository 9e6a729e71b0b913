import { quote } from "../text";
import type { Rule } from "./rule";

/** Kinds of which there is exactly one account. */
export const SPECIAL_KINDS = ["management", "log-archive", "security"] as const;

export const specialAccounts: Rule = {
  id: "LZ-CFG-028",
  title: "There is exactly one management, one log-archive and one security account",
  needs: ["accounts[].kind"],
  *check({ settings: { accounts } }) {
    for (const wanted of SPECIAL_KINDS) {
      const indexes = accounts.flatMap(({ kind }, index) => (kind === wanted ? [index] : []));
      const [first, ...others] = indexes;
      if (first === undefined) {
        yield { path: ["accounts"], message: `exactly one account must be of kind '${wanted}', got none` };
      }
      for (const index of others) {
        yield {
          path: ["accounts", index, "kind"],
          message: `exactly one account must be of kind '${wanted}', got another beside ${quote(accounts[first ?? 0]?.name ?? "")} (accounts[${first}])`,
        };
      }
    }
  },
};
