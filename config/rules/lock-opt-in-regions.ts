import { findRegion, isOptInRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const lockOptInRegions: Rule = {
  id: "LZ-CFG-070",
  title: "Only opt-in regions are noted as enabled",
  needsLock: true,
  *check({ lock }) {
    for (const [name, regions] of Object.entries(lock.optInRegions)) {
      for (const [index, region] of regions.entries()) {
        if (!findRegion(region) || isOptInRegion(region)) continue;
        const message = `${quote(region)} is enabled in every account and needs no entry`;
        yield { path: ["optInRegions", name, index], in: "lock", message };
      }
    }
  },
};
