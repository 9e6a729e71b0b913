import type { LandingZoneStack } from "../base-stack";
import { addDnsFirewallRuleGroups } from "./firewall-manager/dns-firewall";
import { addNetworkFirewallRuleGroups } from "./firewall-manager/network-firewall";

/** Firewall Manager's policies, region by region, and the rule groups that they name. */
export function addFirewallManager(stack: LandingZoneStack): void {
  addDnsFirewallRuleGroups(stack);
  addNetworkFirewallRuleGroups(stack);
}
