import { partitionOf } from "../../core/arns";
import { findRegion, regionCodes, type Partition } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const regionExceptions: Rule = {
  id: "LZ-CFG-160",
  title: "An exception from the denial of regions names a region that is not governed, once",
  needs: ["regions.home", "regions.governed"],
  *check({ settings: { organizationPolicies, regions } }) {
    const { exceptions } = organizationPolicies.serviceControl.denyUngovernedRegions;
    const path = ["organizationPolicies", "serviceControl", "denyUngovernedRegions", "exceptions"];
    const partition = partitionOf(regions.home) as Partition;
    for (const [index, { region }] of exceptions.entries()) {
      const known = findRegion(region);
      if (known?.partition !== partition) {
        yield {
          path: [...path, index, "region"],
          message: `must be a region of the partition ${partition}, got ${quote(region)}`,
          hint: didYouMean(region, regionCodes(partition)),
        };
      } else if (regions.governed.includes(region)) {
        yield {
          path: [...path, index, "region"],
          message: `must not be governed, got ${quote(region)}: everything is open there`,
          hint: "remove the exception",
        };
      }
    }
    for (const { entry, index, first } of repeated(exceptions, ({ region }) => region)) {
      yield {
        path: [...path, index, "region"],
        message: `duplicates ${path.join(".")}[${first}].region ${quote(entry.region)}`,
        hint: "name all services of a region in one exception",
      };
    }
  },
};
