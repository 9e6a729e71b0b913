import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const dataKeysLists: Rule = {
  id: "LZ-CFG-158",
  title: "A data key names each administrator, user and service once",
  *check({ settings: { dataKeys } }) {
    for (const [key, { administrators, users, services }] of dataKeys.entries()) {
      for (const [list, entries] of Object.entries({ administrators, users, services })) {
        for (const { entry, index, first } of repeated<string>(entries, (each) => each)) {
          yield { path: ["dataKeys", key, list, index], message: `duplicates ${list}[${first}] ${quote(entry)}` };
        }
      }
    }
  },
};
