import { partitionOf } from "./arns";
import type { StatelessMatch } from "./network-firewall-match";

/** What Network Firewall's rule groups need and may have. Modules and checks of the configuration ask it here. */

/** The most that one rule group, and all stateful or all stateless ones of a policy, may need together. */
export const MAX_CAPACITY = 30_000;

/** The sizes that rule groups come in unless told otherwise. Few, so that a new rule hardly ever leads to another size. */
const CAPACITY_STEPS = [100, 500, 1000, 2000, 5000, 10_000, 20_000, MAX_CAPACITY];

/**
 * Capacity for rules that need `needed` now: the next step that leaves a fifth free. A rule group's capacity cannot be
 * changed, so what grows beyond it becomes another rule group.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/nwfw-rule-group-capacity.html
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/quotas.html
 */
export function capacityFor(needed: number): number {
  return CAPACITY_STEPS.find((step) => needed * 1.2 <= step) ?? MAX_CAPACITY;
}

/** Capacity that a stateless rule needs: the product of how many values each kind of match has. */
export function statelessRuleCapacity(match: StatelessMatch): number {
  return [match.protocols, match.sources, match.destinations, match.sourcePorts, match.destinationPorts]
    .map((values) => Math.max(1, values?.length ?? 1))
    .reduce((product, size) => product * size, 1);
}

/**
 * Capacity that a domain list needs. AWS says only "the number of rules"; it makes one rule for each domain and protocol
 * and one more for each protocol.
 */
export function domainListCapacity(domains: number, protocols: number): number {
  return (domains + 1) * protocols;
}

/**
 * Rule groups that AWS keeps, without the ending that names the order of evaluation.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/nwfw-managed-rule-groups.html
 */
export const MANAGED_RULE_GROUPS = [
  "AbusedLegitBotNetCommandAndControlDomains",
  "AbusedLegitMalwareDomains",
  "AttackInfrastructure",
  "BotNetCommandAndControlDomains",
  "MalwareDomains",
  "ThreatSignaturesBotnet",
  "ThreatSignaturesBotnetWeb",
  "ThreatSignaturesBotnetWindows",
  "ThreatSignaturesDoS",
  "ThreatSignaturesEmergingEvents",
  "ThreatSignaturesExploits",
  "ThreatSignaturesFUP",
  "ThreatSignaturesIOC",
  "ThreatSignaturesMalware",
  "ThreatSignaturesMalwareCoinmining",
  "ThreatSignaturesMalwareMobile",
  "ThreatSignaturesMalwareWeb",
  "ThreatSignaturesPhishing",
  "ThreatSignaturesScanners",
  "ThreatSignaturesSuspect",
  "ThreatSignaturesWebAttacks",
] as const;

export type ManagedRuleGroupName = (typeof MANAGED_RULE_GROUPS)[number];

/** ARN of a rule group that AWS keeps, as policies with strict order use it. It belongs to no account. */
export function managedRuleGroupArn(name: ManagedRuleGroupName, region: string): string {
  return `arn:${partitionOf(region)}:network-firewall:${region}:aws-managed:stateful-rulegroup/${name}StrictOrder`;
}
