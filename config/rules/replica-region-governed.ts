import { findRegion } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

const path = (index: number) => ["logArchive", "replicaRegions", index];

export const replicaRegionGoverned: Rule = {
  id: "LZ-CFG-040",
  title: "Keys are replicated to governed regions only",
  needs: ["regions.governed"],
  *check({ settings: { regions, logArchive } }) {
    for (const [index, region] of (logArchive.replicaRegions ?? []).entries()) {
      // Of a region that does not exist LZ-CFG-035 speaks, of the home region LZ-CFG-036 and LZ-CFG-039.
      if (regions.governed.includes(region) || region === regions.home || !findRegion(region)) continue;
      if (regions.retiring.some((retiring) => retiring.region === region)) continue; // its replica stays with its logs
      yield {
        path: path(index),
        message: `must be one of the governed regions (${regions.governed.join(", ")}), got ${quote(region)}`,
        hint: didYouMean(region, regions.governed),
      };
    }
  },
};
