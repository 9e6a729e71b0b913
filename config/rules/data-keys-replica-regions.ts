import { findRegion } from "../../core/regions";
import { targetedRegions } from "../targets";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const dataKeysReplicaRegions: Rule = {
  id: "LZ-CFG-149",
  title: "Data keys are replicated once to targeted regions other than the primary's",
  needs: ["regions.home", "regions.governed", "regions.retiring", "dataKeys[].targets"],
  *check({ settings: { dataKeys, regions } }) {
    const held = [...regions.governed, ...regions.retiring.map(({ region }) => region)];
    for (const [key, { targets, multiRegion, replicaRegions }] of dataKeys.entries()) {
      if (!multiRegion || replicaRegions === undefined) continue; // of the one LZ-CFG-148 speaks
      const path = ["dataKeys", key, "replicaRegions"];
      const allowed = targetedRegions(targets, held).filter((region) => region !== regions.home);
      for (const { entry, index, first } of repeated(replicaRegions, (region) => region)) {
        yield { path: [...path, index], message: `duplicates replicaRegions[${first}] ${quote(entry)}` };
      }
      for (const [index, region] of replicaRegions.entries()) {
        if (allowed.includes(region)) continue;
        if (region === regions.home) {
          yield {
            path: [...path, index],
            message: `must not be the home region, where the primary key is, got ${quote(region)}`,
          };
        } else if (!held.includes(region)) {
          yield {
            path: [...path, index],
            message: findRegion(region)
              ? `must be one of the governed regions (${regions.governed.join(", ")}), got ${quote(region)}`
              : `${quote(region)} is not an AWS region that we know`,
            hint: didYouMean(region, held),
          };
        } else {
          yield {
            path: [...path, index],
            message: `must be one of the regions of the key's targets, got ${quote(region)}`,
            hint: "add it to targets.regions, or leave replicaRegions out",
          };
        }
      }
    }
  },
};
