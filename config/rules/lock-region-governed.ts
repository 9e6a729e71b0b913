import { quote } from "../text";
import { goneRegions, isOptIn } from "./lock-region-places";
import type { Rule } from "./rule";

export const lockRegionGoverned: Rule = {
  id: "LZ-CFG-069",
  title: "The lock file speaks of governed regions",
  severity: "warning",
  needs: ["regions.governed", "regions.retiring"],
  needsLock: true,
  *check({ settings: { regions }, lock }) {
    for (const { region, ...place } of goneRegions(regions, lock)) {
      if (!isOptIn(place)) continue; // of what was made in the region LZ-CFG-072 speaks
      yield {
        ...place,
        in: "lock",
        message: `${quote(region)} is not governed`,
        hint: "deploy the stack organization, which switches the region off; then `lz sync --accept organization` takes the fact out",
      };
    }
  },
};
