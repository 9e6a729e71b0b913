import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const path = (index: number) => ["logArchive", "replicaRegions", index];

export const replicaRegionsUnique: Rule = {
  id: "LZ-CFG-041",
  title: "Each replica region is named once",
  *check({ settings: { logArchive } }) {
    for (const { entry, index, first } of repeated(logArchive.replicaRegions ?? [], (region) => region)) {
      yield { path: path(index), message: `duplicates logArchive.replicaRegions[${first}] ${quote(entry)}` };
    }
  },
};
