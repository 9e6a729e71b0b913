import { findRegion } from "../../core/regions";
import { ALL_REGIONS } from "../all-regions";
import { gapsOf, usedCapabilities } from "../capabilities";
import { concerns } from "../skips";
import { quote, quoteAll } from "../text";
import type { Rule } from "./rule";

export const regionGaps: Rule = {
  id: "LZ-CFG-042",
  title: "What a governed region lacks is skipped with a reason",
  needs: ["regions.home", "regions.governed", "regions.skips", "services.inspector.scanTypes"],
  *check({ settings: { regions, services } }) {
    const used = usedCapabilities(services);
    const partition = findRegion(regions.home)?.partition;
    const governed = [...new Set(regions.governed)].filter((region) => findRegion(region)?.partition === partition); // LZ-CFG-038
    for (const capability of used) {
      const entries = regions.skips.filter((skip) => skip.capability === capability);
      const lacking = governed.filter(
        (region) => gapsOf(region, used).includes(capability) && !entries.some((skip) => concerns(skip, region)),
      );
      const [first, ...more] = lacking;
      if (first === undefined) continue;
      const isOne = more.length === 0;
      yield {
        path: ["regions", "governed", ...(isOne ? [regions.governed.indexOf(first)] : [])],
        message: `${quoteAll(lacking)} ${isOne ? "lacks" : "lack"} ${quote(capability)}`,
        hint:
          `leave the region${isOne ? "" : "s"} out, or accept the gap in regions.skips: ` +
          `{ region: ${isOne ? first : ALL_REGIONS}, capability: "${capability}", reason: ... }`,
      };
    }
  },
};
