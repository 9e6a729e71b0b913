import { quote } from "../text";
import type { Rule } from "./rule";
import { SPECIAL_KINDS } from "./special-accounts";

export const specialAccountsActive: Rule = {
  id: "LZ-CFG-029",
  title: "The management, log-archive and security accounts are active",
  *check({ settings: { accounts } }) {
    for (const [index, { kind, state }] of accounts.entries()) {
      if (state === "active" || !(SPECIAL_KINDS as readonly string[]).includes(kind)) continue;
      yield {
        path: ["accounts", index, "state"],
        message: `must be 'active' for the account of kind ${quote(kind)}, got ${quote(state)}`,
      };
    }
  },
};
