import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

/** AWS compares without case. A plus address (ops+prod@...) is an address of its own. */
export const duplicateEmail: Rule = {
  id: "LZ-CFG-012",
  title: "E-mail addresses are unique, without regard to case",
  *check({ settings: { accounts } }) {
    for (const { index, first } of repeated(accounts, ({ email }) => email.toLowerCase())) {
      yield {
        path: ["accounts", index, "email"],
        message: `duplicates accounts[${first}].email ${quote(accounts[first]?.email ?? "")}`,
        hint: "AWS takes each root user address once; a plus address such as aws+name@example.com is one of its own",
      };
    }
  },
};
