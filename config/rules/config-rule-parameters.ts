import type { Rule } from "./rule";

/** https://docs.aws.amazon.com/config/latest/APIReference/API_OrganizationManagedRuleMetadata.html */
const MAX_LENGTH = 2048;

const LISTS = ["managedRules", "guardRules"] as const;

export const configRuleParameters: Rule = {
  id: "LZ-CFG-128",
  title: "Parameters of an AWS Config rule are no longer than AWS takes",
  *check({ settings: { services } }) {
    for (const list of LISTS) {
      for (const [index, { parameters }] of services.config[list].entries()) {
        const { length } = JSON.stringify(parameters ?? {});
        if (length <= MAX_LENGTH) continue;
        yield {
          path: ["services", "config", list, index, "parameters"],
          message: `must be at most ${MAX_LENGTH} characters as JSON, got ${length}`,
        };
      }
    }
  },
};
