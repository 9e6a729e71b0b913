import { quote } from "../text";
import type { Rule } from "./rule";

const path = (index: number) => ["logArchive", "replicaRegions", index];

export const replicaRegionNotHome: Rule = {
  id: "LZ-CFG-039",
  title: "A key has no replica in the region of its primary",
  needs: ["regions.home"],
  *check({ settings: { regions, logArchive } }) {
    for (const [index, region] of (logArchive.replicaRegions ?? []).entries()) {
      if (region !== regions.home) continue;
      yield {
        path: path(index),
        message: `must not be the home region, where the primary key is, got ${quote(region)}`,
      };
    }
  },
};
