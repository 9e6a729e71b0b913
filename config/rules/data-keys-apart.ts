import { quote } from "../text";
import type { Rule } from "./rule";

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
export const dataKeysApart: Rule = {
  id: "LZ-CFG-159",
  severity: "warning",
  title: "Who administers a data key does not use it",
  *check({ settings: { dataKeys } }) {
    for (const [key, { administrators, users }] of dataKeys.entries()) {
      for (const [index, user] of users.entries()) {
        if (!administrators.includes(user)) continue;
        yield {
          path: ["dataKeys", key, "users", index],
          message: `${quote(user)} administers the key too`,
          hint: "take a role of its own for one of the two: whoever may do both can let himself read everything",
        };
      }
    }
  },
};
