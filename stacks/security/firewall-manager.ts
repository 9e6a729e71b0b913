import type { LandingZoneStack } from "../base-stack";
import { addDnsFirewallRuleGroups } from "./firewall-manager/dns-firewall";
import { addNetworkFirewallRuleGroups } from "./firewall-manager/network-firewall";
import { addFirewallPolicies } from "./firewall-manager/policies";
import { addWebAclRuleGroups } from "./firewall-manager/web-acl-rule-groups";

/** Firewall Manager's policies, region by region, and the rule groups that they name. */
export function addFirewallManager(stack: LandingZoneStack): void {
  addFirewallPolicies(stack, {
    dnsFirewall: addDnsFirewallRuleGroups(stack),
    networkFirewall: addNetworkFirewallRuleGroups(stack),
    webAcl: addWebAclRuleGroups(stack),
  });
}
