import { quota } from "../../core/quotas";
import type { Rule } from "./rule";

export const firewallPolicyTags: Rule = {
  id: "LZ-CFG-209",
  title: "Policies of Firewall Manager select resources by tags in one way",
  *check({ settings }) {
    const limit = quota("fms-policy-tags", settings.quotas);
    for (const [index, policy] of settings.services.firewallManager.policies.entries()) {
      const path = ["services", "firewallManager", "policies", index];
      const { resourceTags, excludedResourceTags } = policy;
      if (resourceTags && excludedResourceTags) {
        yield {
          path: [...path, "excludedResourceTags"],
          atKey: true,
          message:
            "cannot stand beside resourceTags: Firewall Manager either picks resources by tags or leaves them out",
        };
      }
      for (const [key, tags] of Object.entries({ resourceTags, excludedResourceTags })) {
        const size = Object.keys(tags ?? {}).length;
        if (size > limit) yield { path: [...path, key], message: `must have at most ${limit} tags, got ${size}` };
        if (tags && size === 0) {
          yield {
            path: [...path, key],
            message: "must have at least one tag",
            hint: "leave it out to select all resources",
          };
        }
      }
    }
  },
};
