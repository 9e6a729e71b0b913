import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

const KINDS: readonly string[] = ["management", "security"];

export const roleAccounts: Rule = {
  id: "LZ-CFG-187",
  title: "Roles of every account trust the management account or the security account, and no other",
  needs: ["accounts[].name", "accounts[].kind"],
  *check({ settings: { accounts, accountDefaults } }) {
    const { breakGlass, supportRole, planRole } = accountDefaults.iam;
    const trusted = accounts.filter(({ kind }) => KINDS.includes(kind)).map(({ name }) => name);
    for (const [key, role] of Object.entries({ breakGlass, supportRole, planRole })) {
      if (role?.account === undefined || trusted.includes(role.account)) continue;
      yield {
        path: ["accountDefaults", "iam", key, "account"],
        message: `must be one of ${trusted.map(quote).join(", ")}, got ${quote(role.account)}`,
        hint:
          didYouMean(role.account, trusted) ??
          "whoever controls a trusted account gets into all others, so it must be one that is guarded accordingly",
      };
    }
  },
};
