import { type Capability, isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

/** What an RFP API is made of and some regions lack. */
const NEEDED: readonly Capability[] = ["bedrock", "cognito-idp"];

export const workloadsRegions: Rule = {
  id: "LZ-CFG-225",
  title: "Workloads are in governed regions that have what they are made of",
  needs: ["regions.home", "regions.governed", "workloads.rfpApis[].region"],
  *check({ settings: { regions, workloads } }) {
    const governed: readonly string[] = regions.governed;
    for (const [index, { region = regions.home }] of workloads.rfpApis.entries()) {
      const path = ["workloads", "rfpApis", index, "region"];
      if (!governed.includes(region)) {
        // Of a home region that is not governed LZ-CFG-036 speaks.
        if (region === regions.home) continue;
        yield {
          path,
          message: `must be one of the governed regions (${governed.join(", ")}), got ${quote(region)}`,
          hint: didYouMean(region, governed),
        };
        continue;
      }
      const missing = findRegion(region) ? NEEDED.filter((capability) => !isAvailable(capability, region)) : [];
      if (missing.length === 0) continue;
      const others = governed.filter((each) => NEEDED.every((capability) => isAvailable(capability, each)));
      yield {
        path,
        message: `${quote(region)} has no ${missing.join(" and no ")}, which an RFP API needs`,
        hint: others.length > 0 ? `one of ${others.join(", ")}` : "govern a region that has them",
      };
    }
  },
};
