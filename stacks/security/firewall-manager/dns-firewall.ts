import type { LandingZoneStack } from "../../base-stack";
import type { RuleGroups } from "./rule-groups";

/** Rule groups of DNS Firewall, by their ids. */
export function addDnsFirewallRuleGroups(_stack: LandingZoneStack): RuleGroups {
  return new Map();
}
