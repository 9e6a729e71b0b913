import { findRegion } from "../../core/regions";
import { quote } from "../text";
import { isOptIn, regionsOf } from "./lock-region-places";
import type { Rule } from "./rule";

export const retiredRegions: Rule = {
  id: "LZ-CFG-074",
  title: "An entry of regions.retiring goes once the region is given up",
  severity: "warning",
  needsLock: true,
  *check({ settings: { regions }, lock }) {
    const known = regionsOf(lock).filter((place) => !isOptIn(place));
    for (const [index, { region, logs }] of regions.retiring.entries()) {
      // Kept logs need the entry, whether or not a fact stands in the lock file.
      if (logs === "keep" || !findRegion(region) || known.some((place) => place.region === region)) continue;
      yield {
        path: ["regions", "retiring", index],
        message: `the lock file knows nothing of ${quote(region)} any more`,
        hint: "take the entry out, after npm run deploy -- --all --retire has ended well",
      };
    }
  },
};
