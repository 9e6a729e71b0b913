import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

const LISTS = ["managedRules", "guardRules", "conformancePacks"] as const;

export const configRuleRegions: Rule = {
  id: "LZ-CFG-125",
  title: "Regions of AWS Config rules are governed",
  needs: ["regions.governed", "regions.retiring"],
  *check({ settings: { regions, services } }) {
    // A retiring region may still be named, so that giving it up is one line in one place.
    const known = [...regions.governed, ...regions.retiring.map(({ region }) => region)];
    for (const list of LISTS) {
      for (const [index, entry] of services.config[list].entries()) {
        for (const [position, region] of (entry.regions ?? []).entries()) {
          if (known.includes(region)) continue;
          yield {
            path: ["services", "config", list, index, "regions", position],
            message: `must be one of the governed regions (${regions.governed.join(", ")}), got ${quote(region)}`,
            hint: didYouMean(region, regions.governed),
          };
        }
      }
    }
  },
};
