import { formatPath } from "../findings";
import { quote } from "../text";
import type { Rule } from "./rule";

const POLICIES = ["services", "securityHub", "policies"] as const;

export const securityHubPolicyTargets: Rule = {
  id: "LZ-CFG-112",
  title: "Each Security Hub policy is for somebody, and one is for the root",
  needs: [
    "services.securityHub.policies[].root",
    "services.securityHub.policies[].organizationalUnits",
    "services.securityHub.policies[].accounts",
  ],
  *check({ settings: { services } }) {
    const { policies } = services.securityHub;
    const roots = policies.flatMap(({ root }, index) => (root ? [index] : []));
    if (roots.length === 0) {
      yield {
        path: POLICIES,
        message: "exactly one policy must have root: true, got none",
        hint: "without it, accounts that no other policy reaches are left to themselves",
      };
    }
    for (const index of roots.slice(1)) {
      const first = formatPath([...POLICIES, roots[0] ?? 0]);
      yield {
        path: [...POLICIES, index, "root"],
        message: `exactly one policy must have root: true, got another beside ${first}`,
      };
    }
    for (const [index, { name, root, organizationalUnits, accounts }] of policies.entries()) {
      if (root || organizationalUnits.length > 0 || accounts.length > 0) continue;
      yield {
        path: [...POLICIES, index],
        message: `the policy ${quote(name)} is for nobody`,
        hint: "set organizationalUnits, accounts or root: true",
      };
    }
  },
};
