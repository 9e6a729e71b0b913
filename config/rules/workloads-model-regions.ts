import { findRegion } from "../../core/regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

/** Actions with which the functions call a model. */
const OPENS = ["bedrock", "bedrock:*", "bedrock:Invoke*", "bedrock:InvokeModel*", "bedrock:InvokeModel"];

/** Bedrock refuses a call by a profile while a policy denies any one of the profile's regions. */
export const workloadsModelRegions: Rule = {
  id: "LZ-CFG-230",
  title: "The organization lets models be called in every region of their inference profiles",
  needs: [
    "regions.governed",
    "organizationPolicies.serviceControl.denyUngovernedRegions",
    "workloads.rfpApis[].models",
  ],
  *check({ settings: { organizationPolicies, regions, workloads } }) {
    const { enabled, exceptions } = organizationPolicies.serviceControl.denyUngovernedRegions;
    const governed: readonly string[] = regions.governed;
    const isOpen = (region: string): boolean =>
      !enabled ||
      governed.includes(region) ||
      exceptions.some((each) => each.region === region && each.services.some((service) => OPENS.includes(service)));
    for (const [api, { models }] of workloads.rfpApis.entries()) {
      const path = ["workloads", "rfpApis", api, "models"];
      for (const [task, { inferenceProfile }] of Object.entries(models)) {
        if (inferenceProfile === undefined) continue;
        const at = [...path, task, "inferenceProfile", "regions"];
        for (const [index, region] of inferenceProfile.regions.entries()) {
          if (findRegion(region) === undefined) {
            yield {
              path: [...at, index],
              message: `there is no region ${quote(region)}`,
              hint: didYouMean(region, governed),
            };
          } else if (!isOpen(region)) {
            yield {
              path: [...at, index],
              message: `${quote(region)} is denied by denyUngovernedRegions, so every call by the profile would fail`,
              hint: `add { region: ${region}, services: ["bedrock:InvokeModel*"], reason: ... } to its exceptions`,
            };
          }
        }
      }
    }
  },
};
