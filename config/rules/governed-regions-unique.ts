import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const governedRegionsUnique: Rule = {
  id: "LZ-CFG-037",
  title: "Each governed region is named once",
  *check({ settings: { regions } }) {
    for (const { entry, index, first } of repeated(regions.governed, (region) => region)) {
      yield {
        path: ["regions", "governed", index],
        message: `duplicates regions.governed[${first}] ${quote(entry)}`,
      };
    }
  },
};
