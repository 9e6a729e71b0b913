import type { LandingZoneStack } from "../../base-stack";
import type { RuleGroups } from "./rule-groups";

/** Rule groups of Network Firewall, by their ARNs. */
export function addNetworkFirewallRuleGroups(_stack: LandingZoneStack): RuleGroups {
  return new Map();
}
