import { findRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";
import { regionsOf } from "./lock-region-places";

export const lockRegionGoverned: Rule = {
  id: "LZ-CFG-069",
  title: "The lock file speaks of governed regions",
  severity: "warning",
  needs: ["regions.governed"],
  needsLock: true,
  *check({ settings: { regions }, lock }) {
    if (!regions.governed.every(findRegion)) return; // a misspelt region is not one that was taken out
    for (const { region, ...place } of regionsOf(lock)) {
      if (!findRegion(region) || regions.governed.includes(region)) continue;
      yield {
        ...place,
        in: "lock",
        message: `${quote(region)} is not governed`,
        hint: "deploy without the region, then `lz sync --accept` takes the fact out",
      };
    }
  },
};
