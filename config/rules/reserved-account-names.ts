import { quote } from "../text";
import type { Rule } from "./rule";
import { SPECIAL_KINDS } from "./special-accounts";

/** Words with a meaning of their own on the command line, in targets or in JavaScript objects. */
const RESERVED = ["all", "none", "root", "organization", "constructor"];

export const reservedAccountNames: Rule = {
  id: "LZ-CFG-033",
  title: "Account names do not mislead",
  needs: ["accounts[].kind"],
  *check({ settings: { accounts } }) {
    for (const [index, { name, kind }] of accounts.entries()) {
      const path = ["accounts", index, "name"];
      if (RESERVED.includes(name)) {
        yield { path, message: `${quote(name)} is a reserved word; reserved: ${RESERVED.join(", ")}` };
      }
      if ((SPECIAL_KINDS as readonly string[]).includes(name) && name !== kind) {
        yield { path, message: `only an account of kind '${name}' can be called so, got kind ${quote(kind)}` };
      }
    }
  },
};
