import { quote } from "../text";
import type { Rule } from "./rule";

/** Services whose administrator makes the aggregator, the organization's rules and its conformance packs. */
const SERVICES = ["config.amazonaws.com", "config-multiaccountsetup.amazonaws.com"];

export const configAdministrator: Rule = {
  id: "LZ-CFG-120",
  title: "AWS Config is administered by the security account, whose stack holds its rules",
  needs: ["accounts[].name", "accounts[].kind"],
  *check({ settings: { accounts, delegatedAdministrators } }) {
    const security = accounts.find(({ kind }) => kind === "security");
    if (!security) return; // LZ-CFG-026
    for (const service of SERVICES) {
      const name = delegatedAdministrators[service];
      // Of accounts that cannot be an administrator at all LZ-CFG-047 speaks.
      const account = accounts.find((candidate) => candidate.name === name);
      if (account?.state !== "active" || account.kind === "management" || account.kind === "security") continue;
      yield {
        path: ["delegatedAdministrators", service],
        message: `must be the security account ${quote(security.name)}, got ${quote(account.name)}: the organization's rules and aggregator are in stack security, and AWS lets only the administrator make them`,
        hint: "remove the entry",
      };
    }
  },
};
