import type { Rule } from "./rule";

export const metadataHopLimitsAgree: Rule = {
  id: "LZ-CFG-177",
  title: "The default hop limit of new instances is one that they may have",
  *check({ settings: { organizationPolicies } }) {
    const { declarativeEc2, serviceControl } = organizationPolicies;
    const { enabled, maximumHopLimit } = serviceControl.requireImdsv2;
    const { httpPutResponseHopLimit: limit } = declarativeEc2.instanceMetadataDefaults;
    if (!enabled || !declarativeEc2.enabled || typeof limit !== "number" || limit <= maximumHopLimit) return;
    yield {
      path: ["organizationPolicies", "declarativeEc2", "instanceMetadataDefaults", "httpPutResponseHopLimit"],
      message: `must not exceed organizationPolicies.serviceControl.requireImdsv2.maximumHopLimit (${maximumHopLimit}), or launches with the default would be denied, got ${limit}`,
    };
  },
};
