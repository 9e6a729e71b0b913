import { isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import type { Rule } from "./rule";

export const macieResultKeys: Rule = {
  id: "LZ-CFG-100",
  title: "Every region with Macie has a replica of the log key, which encrypts its results",
  needs: ["regions.home", "regions.governed", "regions.retiring", "logArchive"],
  *check({ settings: { regions, logArchive } }) {
    const { replicaRegions } = logArchive;
    if (replicaRegions === undefined) return;
    // A wrong replica region is a fault of its own, LZ-CFG-035, 039 or 040, and was perhaps meant to be this one.
    const possible = [...regions.governed, ...regions.retiring.map(({ region }) => region)];
    if (!replicaRegions.every((region) => region !== regions.home && possible.includes(region))) return;
    const lacking = regions.governed.filter(
      (region) =>
        region !== regions.home &&
        !replicaRegions.includes(region) &&
        findRegion(region) !== undefined &&
        isAvailable("macie2", region),
    );
    if (lacking.length === 0) return;
    yield {
      path: ["logArchive", "replicaRegions"],
      message: `must contain ${lacking.join(", ")}, where Macie stores its results in a bucket that the log key encrypts`,
    };
  },
};
