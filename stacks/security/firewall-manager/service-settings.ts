import type { FirewallPolicySettings } from "../../../config/schema/services/firewall-manager/policies";
import type { ServiceSettings } from "../../../modules/firewall-manager/service-data/services";
import type { LandingZoneStack } from "../../base-stack";
import type { PolicyContext } from "./rule-groups";
import { dnsFirewallSettings, networkFirewallSettings } from "./firewall-settings";
import { networkAclSettings } from "./network-acl-settings";
import { commonSettings, contentAuditSettings, usageAuditSettings } from "./security-group-settings";
import { shieldSettings, webAclSettings } from "./web-acl-settings";

/** What a policy does in a region, in the words of the module. */
export function serviceSettings(
  stack: LandingZoneStack,
  policy: FirewallPolicySettings,
  context: PolicyContext,
): ServiceSettings {
  switch (policy.type) {
    case "WAFV2":
      return webAclSettings(stack, policy, context);
    case "SHIELD_ADVANCED":
      return shieldSettings(policy);
    case "SECURITY_GROUPS_COMMON":
      return commonSettings(stack, policy, context);
    case "SECURITY_GROUPS_CONTENT_AUDIT":
      return contentAuditSettings(stack, policy, context);
    case "SECURITY_GROUPS_USAGE_AUDIT":
      return usageAuditSettings(policy);
    case "NETWORK_FIREWALL":
      return networkFirewallSettings(stack, policy, context);
    case "DNS_FIREWALL":
      return dnsFirewallSettings(stack, policy, context);
    case "NETWORK_ACL_COMMON":
      return networkAclSettings(policy);
  }
}
