import { quote } from "../text";
import type { FirewallPolicySettings } from "../schema/services/firewall-manager/policies";
import { firewallPolicyViolations } from "./firewall-policy-violations";
import type { Rule, Violation } from "./rule";

export const firewallEmptyPolicies: Rule = {
  id: "LZ-CFG-213",
  title: "Policies of Firewall Manager say what they are to do, in one way",
  check: ({ settings }) => firewallPolicyViolations(settings, problems),
};

function* problems(policy: FirewallPolicySettings): Generator<Violation> {
  switch (policy.type) {
    case "WAFV2":
      for (const key of ["firstRuleGroups", "lastRuleGroups"] as const) {
        for (const [index, { managed, own }] of policy[key].entries()) {
          if ((managed === undefined) !== (own === undefined)) continue;
          const got = own === undefined ? "neither" : "both";
          yield { path: [key, index], message: `must have either 'managed' or 'own', got ${got}` };
        }
      }
      if (policy.firstRuleGroups.length + policy.lastRuleGroups.length === 0) {
        yield { path: [], message: "must have a rule group in firstRuleGroups or lastRuleGroups" };
      }
      return;
    case "DNS_FIREWALL":
      if (policy.firstRuleGroups.length + policy.lastRuleGroups.length === 0) {
        yield { path: [], message: "must have a rule group in firstRuleGroups or lastRuleGroups" };
      }
      return;
    case "NETWORK_FIREWALL":
      if (policy.statelessRuleGroups.length + policy.statefulRuleGroups.length === 0) {
        yield { path: [], message: "must have a rule group in statelessRuleGroups or statefulRuleGroups" };
      }
      return;
    case "SECURITY_GROUPS_CONTENT_AUDIT":
      if ((policy.rules === undefined) !== (policy.auditSecurityGroups === undefined)) return;
      yield {
        path: [],
        message: `must have either 'rules' or 'auditSecurityGroups', got ${policy.rules ? "both" : "neither"}`,
      };
      return;
    case "SECURITY_GROUPS_USAGE_AUDIT":
      if (policy.findUnused || policy.findRedundant) return;
      yield {
        path: [],
        message: `must have 'findUnused' or 'findRedundant', else ${quote(policy.name)} looks for nothing`,
      };
      return;
    case "NETWORK_ACL_COMMON":
      if (policy.firstEntries.length + policy.lastEntries.length > 0) return;
      yield { path: [], message: "must have a rule in firstEntries or lastEntries" };
      return;
    default:
  }
}
