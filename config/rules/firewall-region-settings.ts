import { firewallPolicyRegions } from "../firewall-policies";
import { quote } from "../text";
import type { Rule } from "./rule";

export const firewallRegionSettings: Rule = {
  id: "LZ-CFG-215",
  title: "What a Network Firewall policy says for one region, it says for each of its regions",
  needs: ["regions.governed"],
  *check({ settings: { services, regions } }) {
    for (const [index, policy] of services.firewallManager.policies.entries()) {
      if (policy.type !== "NETWORK_FIREWALL") continue;
      const path = ["services", "firewallManager", "policies", index];
      const wanted = firewallPolicyRegions(policy, regions.governed);
      for (const key of ["inspectionVpcs", "zones"] as const) {
        const given = policy[key];
        if (given === undefined) continue;
        for (const region of wanted.filter((each) => given[each] === undefined)) {
          yield { path: [...path, key], message: `has nothing for ${region}, where the policy applies` };
        }
        for (const region of Object.keys(given).filter((each) => !wanted.includes(each))) {
          yield {
            path: [...path, key, region],
            atKey: true,
            message: `the policy does not apply in ${quote(region)}; its regions are ${wanted.join(", ")}`,
          };
        }
      }
      for (const [region, zones] of Object.entries(policy.zones ?? {})) {
        for (const [place, { zone }] of zones.entries()) {
          if (zone.slice(0, -1) === region) continue;
          yield {
            path: [...path, "zones", region, place, "zone"],
            message: `must be a zone of ${region}, got ${quote(zone)}`,
          };
        }
      }
    }
  },
};
