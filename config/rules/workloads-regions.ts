import { type Capability, isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { type WorkloadEntry, workloadEntries } from "./workload-entries";

/** What a workload is made of and some regions lack. */
const NEEDED: Readonly<Record<WorkloadEntry["list"], readonly Capability[]>> = {
  rfpApis: ["bedrock", "cognito-idp"],
  rfpKnowledge: ["bedrock"],
};

const KINDS: Readonly<Record<WorkloadEntry["list"], string>> = {
  rfpApis: "an RFP API",
  rfpKnowledge: "a knowledge base",
};

export const workloadsRegions: Rule = {
  id: "LZ-CFG-225",
  title: "Workloads are in governed regions that have what they are made of",
  needs: ["regions.home", "regions.governed", "workloads.rfpApis[].region", "workloads.rfpKnowledge[].region"],
  *check({ settings }) {
    const { regions } = settings;
    const governed: readonly string[] = regions.governed;
    for (const { list, index, region = regions.home } of workloadEntries(settings)) {
      const path = ["workloads", list, index, "region"];
      const needed = NEEDED[list];
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
      const missing = findRegion(region) ? needed.filter((capability) => !isAvailable(capability, region)) : [];
      if (missing.length === 0) continue;
      const others = governed.filter((each) => needed.every((capability) => isAvailable(capability, each)));
      yield {
        path,
        message: `${quote(region)} has no ${missing.join(" and no ")}, which ${KINDS[list]} needs`,
        hint: others.length > 0 ? `one of ${others.join(", ")}` : "govern a region that has them",
      };
    }
  },
};
