import { isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { firewallPolicyCapability, firewallPolicyRegions, GLOBAL_REGION, isForCloudFront } from "../firewall-policies";
import { quote } from "../text";
import type { Rule } from "./rule";

export const firewallPolicyPlaces: Rule = {
  id: "LZ-CFG-207",
  title: "Policies of Firewall Manager stand in regions that have what they are about",
  needs: ["regions.governed"],
  *check({ settings: { services, regions } }) {
    for (const [index, policy] of services.firewallManager.policies.entries()) {
      const path = ["services", "firewallManager", "policies", index];
      const named = policy.targets.regions;
      if (isForCloudFront(policy)) {
        if (!regions.governed.includes(GLOBAL_REGION)) {
          yield {
            path: [...path, "resources"],
            message: `'cloudfront' needs the governed region ${GLOBAL_REGION}, where its policies, recordings and logs are`,
            hint: `add ${GLOBAL_REGION} to regions.governed`,
          };
        } else if (named !== undefined && (named.length !== 1 || named[0] !== GLOBAL_REGION)) {
          yield {
            path: [...path, "targets", "regions"],
            message: `must be [${GLOBAL_REGION}] or left out for 'cloudfront', got [${named.join(", ")}]`,
          };
        }
        continue;
      }
      const capability = firewallPolicyCapability(policy);
      for (const region of firewallPolicyRegions(policy, regions.governed)) {
        if (!findRegion(region) || isAvailable(capability, region)) continue;
        yield {
          path: named === undefined ? [...path, "targets"] : [...path, "targets", "regions", named.indexOf(region)],
          message: `${region} lacks ${quote(capability)}, which policies of type ${policy.type} need`,
          hint: "name the other regions in targets.regions",
        };
      }
    }
  },
};
