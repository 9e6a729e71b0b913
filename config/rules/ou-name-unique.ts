import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const ouNameUnique: Rule = {
  id: "LZ-CFG-020",
  title: "Names of organizational units are unique, without regard to case",
  *check({ settings: { organizationalUnits } }) {
    for (const { index, first } of repeated(organizationalUnits, ({ name }) => name.toLowerCase())) {
      yield {
        path: ["organizationalUnits", index, "name"],
        message: `duplicates organizationalUnits[${first}].name ${quote(organizationalUnits[first]?.name ?? "")}`,
        hint: "choose another name and set displayName to the name in AWS",
      };
    }
  },
};
