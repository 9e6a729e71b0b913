import type { Rule } from "./rule";

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ec2_syntax.html */
const LEAST_WITH_TOKENS = 2;

export const metadataHopLimit: Rule = {
  id: "LZ-CFG-170",
  title: "Metadata tokens that are required can travel two hops, as AWS demands of a declarative policy",
  *check({ settings: { organizationPolicies } }) {
    const { httpTokens, httpPutResponseHopLimit: limit } = organizationPolicies.declarativeEc2.instanceMetadataDefaults;
    if (httpTokens !== "required" || typeof limit !== "number" || limit >= LEAST_WITH_TOKENS) return;
    yield {
      path: ["organizationPolicies", "declarativeEc2", "instanceMetadataDefaults", "httpPutResponseHopLimit"],
      message: `must be at least ${LEAST_WITH_TOKENS} while httpTokens is required, or account, got ${limit}`,
    };
  },
};
