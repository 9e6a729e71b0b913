import { accountAlias } from "../../core/names";
import { quote } from "../text";
import type { Rule } from "./rule";

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html */
const ALIAS = /^[a-z0-9](-?[a-z0-9])*$/;
const MAX_LENGTH = 63;

export const accountAliases: Rule = {
  id: "LZ-CFG-186",
  title: "Aliases of accounts are names that IAM takes",
  needs: ["accounts[].name", "accounts[].state"],
  *check({ settings: { accounts, accountDefaults } }) {
    const { aliasPrefix } = accountDefaults.iam;
    if (aliasPrefix === undefined) return;
    for (const [index, { name, state }] of accounts.entries()) {
      const alias = accountAlias(aliasPrefix, name);
      if (state !== "active" || (ALIAS.test(alias) && alias.length <= MAX_LENGTH)) continue;
      yield {
        path: ["accounts", index, "name"],
        message: `makes the account alias ${quote(alias)}, which must be at most ${MAX_LENGTH} lower-case letters, digits and single hyphens`,
        hint: "choose another accountDefaults.iam.aliasPrefix, or none",
      };
    }
  },
};
