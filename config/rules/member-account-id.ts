import type { Rule } from "./rule";

export const memberAccountId: Rule = {
  id: "LZ-CFG-031",
  title: "Only the management account has an id in this file",
  needs: ["accounts[].kind"],
  *check({ settings: { accounts } }) {
    for (const [index, { kind, id }] of accounts.entries()) {
      if (kind === "management" || id === undefined) continue;
      yield {
        path: ["accounts", index, "id"],
        message: "only the management account's id is an input; all others stand in the lock file",
        hint: "for an account that exists already, use adopt instead",
      };
    }
  },
};
