import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

/** A test of what nobody backs up finds no recovery point, and says nothing. */
export const restoreTestingTypes: Rule = {
  id: "LZ-CFG-184",
  title: "Restore tests are of resource types that are backed up, each once",
  *check({ settings: { backup } }) {
    const { restoreTesting, resourceTypes: backedUp } = backup;
    if (restoreTesting === undefined) return;
    const path = ["backup", "restoreTesting", "resourceTypes"];
    for (const [index, type] of restoreTesting.resourceTypes.entries()) {
      // An empty list leaves the types as they are in AWS.
      if (backedUp.length === 0 || backedUp.includes(type)) continue;
      yield {
        path: [...path, index],
        message: `must be one of backup.resourceTypes (${backedUp.join(", ")}), got ${quote(type)}`,
        hint: "add it to backup.resourceTypes, or leave it out here",
      };
    }
    for (const { entry, index, first } of repeated(restoreTesting.resourceTypes, (type) => type)) {
      yield {
        path: [...path, index],
        message: `duplicates backup.restoreTesting.resourceTypes[${first}] ${quote(entry)}`,
        hint: "remove one of the two",
      };
    }
  },
};
