import { dataKeyRegions } from "../data-keys";
import { targetedRegions } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";

export const dataKeysPrimary: Rule = {
  id: "LZ-CFG-157",
  title: "A multi-Region data key has its primary in the home region and a replica elsewhere",
  needs: ["regions.home", "regions.governed", "regions.retiring", "dataKeys[].targets", "dataKeys[].replicaRegions"],
  *check({ settings: { dataKeys, regions } }) {
    const { home } = regions;
    const held = [...regions.governed, ...regions.retiring.map(({ region }) => region)];
    for (const [index, key] of dataKeys.entries()) {
      if (!key.multiRegion) continue;
      const path = ["dataKeys", index];
      const targeted = targetedRegions(key.targets, held);
      if (targeted.length === 0) continue; // LZ-CFG-045 and LZ-CFG-046 speak of regions that there are not
      if (!targeted.includes(home)) {
        yield {
          path: [...path, "targets", "regions"],
          message: `must name the home region ${quote(home)}, where the primary of a multi-Region key is`,
          hint: `add ${home}, or leave multiRegion out: then each region has a key of its own`,
        };
      } else if (dataKeyRegions(key, { home, held }).length === 1 && (key.replicaRegions ?? []).length === 0) {
        // Of replica regions that cannot be LZ-CFG-149 speaks.
        yield {
          path: [...path, "multiRegion"],
          message: "has no replica, so nothing could read its data in another region",
          hint: "name a second region, or leave multiRegion out",
        };
      }
    }
  },
};
