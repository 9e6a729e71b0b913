import { findRegion } from "../../core/regions";
import { gapsOf, usedCapabilities } from "../capabilities";
import { quote } from "../text";
import type { Rule } from "./rule";

export const regionGaps: Rule = {
  id: "LZ-CFG-042",
  title: "What a governed region lacks is skipped with a reason",
  needs: ["regions.home", "regions.governed", "regions.skips", "services.inspector.scanTypes"],
  *check({ settings: { regions, services } }) {
    const used = usedCapabilities(services);
    for (const [index, region] of regions.governed.entries()) {
      const isElsewhere = findRegion(region)?.partition !== findRegion(regions.home)?.partition; // LZ-CFG-038
      if (isElsewhere || regions.governed.indexOf(region) !== index) continue;
      for (const capability of gapsOf(region, used)) {
        if (regions.skips.some((skip) => skip.region === region && skip.capability === capability)) continue;
        yield {
          path: ["regions", "governed", index],
          message: `${quote(region)} lacks ${quote(capability)}`,
          hint: `leave the region out, or accept the gap in regions.skips: { region: ${region}, capability: "${capability}", reason: ... }`,
        };
      }
    }
  },
};
