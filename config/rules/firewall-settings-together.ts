import type { FirewallPolicySettings } from "../schema/services/firewall-manager/policies";
import { firewallPolicyViolations } from "./firewall-policy-violations";
import type { Rule, Violation } from "./rule";

export const firewallSettingsTogether: Rule = {
  id: "LZ-CFG-214",
  title: "Settings of a policy of Firewall Manager go together",
  check: ({ settings }) => firewallPolicyViolations(settings, problems),
};

function* problems(policy: FirewallPolicySettings): Generator<Violation> {
  switch (policy.type) {
    case "WAFV2":
      if (policy.inspectedBodyInKilobytes !== undefined && policy.resources !== "cloudfront") {
        yield {
          path: ["inspectedBodyInKilobytes"],
          message: "is for resources: cloudfront alone; AWS WAF sees 8 KB of a body behind load balancers",
        };
      }
      if (policy.webAclSource === "RETROFIT_EXISTING" && policy.replaceWebAcls) {
        yield {
          path: ["replaceWebAcls"],
          message: "cannot be true with webAclSource: RETROFIT_EXISTING, which keeps the web ACLs that are there",
        };
      }
      return;
    case "SHIELD_ADVANCED":
      if (
        policy.resources === "elastic-ips-and-classic-load-balancers" &&
        policy.automaticResponse !== "left-to-accounts"
      ) {
        yield {
          path: ["automaticResponse"],
          message: `must be left out for resources: ${policy.resources}, which take no web ACL that could respond, got '${policy.automaticResponse}'`,
        };
      }
      return;
    case "SECURITY_GROUPS_COMMON":
      for (const key of ["distributeTags", "distributeReferences"] as const) {
        if (!policy[key] || policy.revertManualChanges) continue;
        yield { path: [key], message: "needs revertManualChanges: true, got false" };
      }
      if (policy.allNetworkInterfaces && !policy.resources.includes("instances")) {
        yield { path: ["allNetworkInterfaces"], message: "needs 'instances' among resources" };
      }
      return;
    case "NETWORK_FIREWALL":
      if (policy.inspectionVpcs && policy.oneEndpointPerVpc) {
        yield { path: ["oneEndpointPerVpc"], message: "is for firewalls in each VPC, not for inspectionVpcs" };
      }
      if (policy.inspectionVpcs && policy.routes === "MONITOR") {
        yield { path: ["routes"], message: "must be OFF with inspectionVpcs, got 'MONITOR'" };
      }
      if (policy.inspectionVpcs && policy.zones === undefined) {
        yield { path: ["inspectionVpcs"], message: "needs zones, the Availability Zones that have an endpoint" };
      }
      if (policy.zones && policy.subnetRanges.length > 0) {
        yield { path: ["subnetRanges"], message: "cannot stand beside zones", hint: "give each zone its subnetRanges" };
      }
      return;
    default:
  }
}
