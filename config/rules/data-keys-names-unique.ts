import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const dataKeysNamesUnique: Rule = {
  id: "LZ-CFG-147",
  title: "Data keys have different names",
  *check({ settings: { dataKeys } }) {
    for (const { entry, index, first } of repeated(dataKeys, ({ name }) => name)) {
      yield {
        path: ["dataKeys", index, "name"],
        message: `duplicates dataKeys[${first}].name ${quote(entry.name)}`,
        hint: "call one of the two otherwise, or widen the targets of the first",
      };
    }
  },
};
