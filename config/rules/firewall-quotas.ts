import { quota, QUOTAS, type QuotaId } from "../../core/quotas";
import { firewallPolicyParts, firewallPolicyRegions } from "../firewall-policies";
import { scopeAccounts } from "../firewall-scope";
import type { Rule } from "./rule";
import { TARGETING_NEEDS } from "./support";

export const firewallQuotas: Rule = {
  id: "LZ-CFG-221",
  title: "Policies of Firewall Manager fit into its quotas",
  needs: [...TARGETING_NEEDS, "regions.governed"],
  *check({ settings }) {
    const { policies } = settings.services.firewallManager;
    const organization = scopeAccounts(settings);
    const path = ["services", "firewallManager", "policies"];
    const over = (id: QuotaId, size: number): string | undefined => {
      const limit = quota(id, settings.quotas);
      return size <= limit ? undefined : `at most ${limit} ${QUOTAS[id].unit}, got ${size} (quota ${id})`;
    };
    const counts = new Map<string, number>();
    for (const [index, policy] of policies.entries()) {
      const problems = new Set<string>();
      for (const region of firewallPolicyRegions(policy, settings.regions.governed)) {
        const parts = firewallPolicyParts(policy, region, organization);
        counts.set(region, (counts.get(region) ?? 0) + parts.length);
        for (const { scope } of parts) {
          const accounts = over("fms-policy-accounts", scope.accounts.length);
          const units = over("fms-policy-units", scope.organizationalUnits.length);
          if (accounts) problems.add(`must have ${accounts}`);
          if (units) problems.add(`must have ${units}`);
        }
      }
      for (const message of problems) {
        const hint = "target whole units instead of labels or accounts, or raise the quota and set quotas";
        yield { path: [...path, index, "targets"], message, hint };
      }
    }
    for (const [region, size] of counts) {
      const message = over("fms-policies", size);
      if (message)
        yield {
          path,
          message: `must be ${message} in ${region}`,
          hint: "raise the quota and set quotas.fms-policies",
        };
    }
  },
};
