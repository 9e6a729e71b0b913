import { isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const macieJobRegions: Rule = {
  id: "LZ-CFG-104",
  title: "Macie's jobs run in governed regions that have Macie",
  needs: ["regions.governed"],
  *check({ settings: { services, regions } }) {
    const possible = regions.governed.filter(
      (region) => findRegion(region) !== undefined && isAvailable("macie2", region),
    );
    for (const [job, { regions: named = [] }] of services.macie.classificationJobs.entries()) {
      for (const [index, region] of named.entries()) {
        if (possible.includes(region)) continue;
        yield {
          path: ["services", "macie", "classificationJobs", job, "regions", index],
          message: `must be one of the governed regions with Macie (${possible.join(", ")}), got ${quote(region)}`,
          hint: regions.governed.includes(region) ? undefined : didYouMean(region, possible),
        };
      }
    }
  },
};
