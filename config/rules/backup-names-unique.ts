import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

/** Names are keys of the policies: AWS would merge what has the same, and keep the later. */
export const backupNamesUnique: Rule = {
  id: "LZ-CFG-195",
  title: "Backup plans have different names, and so do the rules of a plan",
  *check({ settings: { backup } }) {
    for (const { entry, index, first } of repeated(backup.plans, ({ name }) => name)) {
      yield {
        path: ["backup", "plans", index, "name"],
        message: `duplicates backup.plans[${first}].name ${quote(entry.name)}`,
        hint: "put its rules into the other plan, or call it otherwise",
      };
    }
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const { entry, index, first } of repeated(rules, ({ name }) => name)) {
        yield {
          path: ["backup", "plans", plan, "rules", index, "name"],
          message: `duplicates backup.plans[${plan}].rules[${first}].name ${quote(entry.name)}`,
          hint: "call one of the two otherwise",
        };
      }
    }
  },
};
