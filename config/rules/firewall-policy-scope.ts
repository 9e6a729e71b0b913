import { firewallPolicyRegions } from "../firewall-policies";
import { covers, intersection, scopeAccounts, scopeOf } from "../firewall-scope";
import { targetedRegions } from "../targets";
import type { Rule } from "./rule";
import { TARGETING_NEEDS } from "./support";

export const firewallPolicyScope: Rule = {
  id: "LZ-CFG-208",
  title: "Policies of Firewall Manager and their remediation have somebody in scope",
  needs: [...TARGETING_NEEDS, "regions.governed"],
  *check({ settings }) {
    const organization = scopeAccounts(settings);
    for (const [index, policy] of settings.services.firewallManager.policies.entries()) {
      const path = ["services", "firewallManager", "policies", index];
      const { targets, remediation } = policy;
      const whole = scopeOf(targets, organization);
      const isWanted = targets.organizationalUnits !== undefined && whole.organizationalUnits.length > 0;
      if (!isWanted && !organization.active.some((account) => covers(whole, account))) {
        yield {
          path: [...path, "targets"],
          message: "no active account is in scope, and Firewall Manager would take that for the whole organization",
          hint: "widen the targets, or take the policy out",
        };
      }
      if (remediation.targets === undefined) continue;
      if (!remediation.enabled) {
        yield {
          path: [...path, "remediation", "targets"],
          message: "says where remediation is on, but remediation.enabled is false",
          hint: "set remediation.enabled to true, or leave the targets out",
        };
        continue;
      }
      const enforced = intersection(whole, scopeOf(remediation.targets, organization), organization);
      const regions = firewallPolicyRegions(policy, settings.regions.governed);
      const hasAccounts =
        enforced.organizationalUnits.length > 0 || organization.active.some((account) => covers(enforced, account));
      if (!hasAccounts || targetedRegions(remediation.targets, regions).length === 0) {
        yield {
          path: [...path, "remediation", "targets"],
          message: "nothing of the policy's scope is among the targets of its remediation",
          hint: "name accounts, units and regions that the policy's own targets contain",
        };
      }
    }
  },
};
