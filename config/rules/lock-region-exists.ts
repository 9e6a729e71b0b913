import { findRegion, REGIONS } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { regionsOf } from "./lock-region-places";

export const lockRegionExists: Rule = {
  id: "LZ-CFG-068",
  title: "The lock file speaks of regions that exist",
  needsLock: true,
  *check({ lock }) {
    const codes = REGIONS.map(({ code }) => code);
    for (const { region, ...place } of regionsOf(lock)) {
      if (findRegion(region)) continue;
      const message = `${quote(region)} is not an AWS region that we know`;
      yield { ...place, in: "lock", message, hint: didYouMean(region, codes) };
    }
  },
};
