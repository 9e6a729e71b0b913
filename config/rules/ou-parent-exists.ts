import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const ouParentExists: Rule = {
  id: "LZ-CFG-022",
  title: "The parent of an organizational unit exists",
  needs: ["organizationalUnits[].name"],
  *check({ settings: { organizationalUnits } }) {
    const names = new Set(organizationalUnits.map(({ name }) => name));
    for (const [index, { parent }] of organizationalUnits.entries()) {
      if (parent === undefined || names.has(parent)) continue;
      yield {
        path: ["organizationalUnits", index, "parent"],
        message: `no organizational unit is called ${quote(parent)}`,
        hint: didYouMean(parent, names),
      };
    }
  },
};
