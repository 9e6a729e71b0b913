import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const ouDisplayNameUnique: Rule = {
  id: "LZ-CFG-021",
  title: "Names in AWS are unique among the organizational units of one parent",
  needs: ["organizationalUnits[].name", "organizationalUnits[].parent", "organizationalUnits[].displayName"],
  *check({ settings: { organizationalUnits } }) {
    const nameInAws = (index: number): string =>
      organizationalUnits[index]?.displayName ?? organizationalUnits[index]?.name ?? "";
    const key = (unit: (typeof organizationalUnits)[number]): string =>
      JSON.stringify([unit.parent ?? null, (unit.displayName ?? unit.name).toLowerCase()]);
    for (const { entry, index, first } of repeated(organizationalUnits, key)) {
      if (organizationalUnits[first]?.name.toLowerCase() === entry.name.toLowerCase()) continue; // LZ-CFG-020 says it
      const parent = entry.parent === undefined ? "the root" : quote(entry.parent);
      yield {
        path: ["organizationalUnits", index, entry.displayName === undefined ? "name" : "displayName"],
        message: `${quote(nameInAws(index))} is also the name in AWS of organizationalUnits[${first}] under ${parent}`,
      };
    }
  },
};
