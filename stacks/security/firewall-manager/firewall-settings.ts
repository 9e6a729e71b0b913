import type { FirewallPolicyOf } from "../../../config/schema/services/firewall-manager/policies";
import { logKind } from "../../../modules/log-archive/log-kinds";
import type { DnsFirewallSettings, DnsRuleGroup } from "../../../modules/firewall-manager/service-data/dns-firewall";
import type { NetworkFirewallSettings } from "../../../modules/firewall-manager/service-data/network-firewall";
import type { FirewallDeployment } from "../../../modules/firewall-manager/service-data/network-firewall-deployment";
import type { LandingZoneStack } from "../../base-stack";
import { knownFact } from "../../known-fact";
import { inRegion, ruleGroupIn } from "./in-region";
import type { PolicyContext } from "./rule-groups";

/** Room between the priorities of rule groups, so that one put between two others changes neither. */
const STEP = 10;

/** Where AWS leaves room for policies before and after the VPC owner's rule groups: 1-99 and 9901-10000. */
const FIRST_PRIORITY = 10;
const LAST_PRIORITY = 9910;

/** Rule groups of DNS Firewall on VPCs. */
export function dnsFirewallSettings(
  stack: LandingZoneStack,
  { type, firstRuleGroups, lastRuleGroups }: FirewallPolicyOf<"DNS_FIREWALL">,
  { region, ruleGroups }: PolicyContext,
): DnsFirewallSettings {
  const from = (start: number, names: readonly string[]): DnsRuleGroup[] =>
    names.map((name, index) => ({
      ruleGroupId: ruleGroupIn(stack, ruleGroups.dnsFirewall, name, region),
      priority: start + index * STEP,
    }));
  return {
    type,
    firstRuleGroups: from(FIRST_PRIORITY, firstRuleGroups),
    lastRuleGroups: from(LAST_PRIORITY, lastRuleGroups),
  };
}

/** Firewalls of Network Firewall, which log to the log archive. */
export function networkFirewallSettings(
  stack: LandingZoneStack,
  policy: FirewallPolicyOf<"NETWORK_FIREWALL">,
  { region, ruleGroups }: PolicyContext,
): NetworkFirewallSettings {
  const { settings, logArchiveAccount } = stack.landingZone;
  const logArchiveId = knownFact(stack, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
  const bucket = logKind("network-firewall").bucketName(settings.organization.name, logArchiveId, region);
  const ordered = (names: readonly string[]): { readonly ruleGroupArn: string; readonly priority: number }[] =>
    names.map((name, index) => ({
      ruleGroupArn: ruleGroupIn(stack, ruleGroups.networkFirewall, name, region),
      priority: (index + 1) * STEP,
    }));
  return {
    type: policy.type,
    statelessRuleGroups: ordered(policy.statelessRuleGroups),
    statefulRuleGroups: ordered(policy.statefulRuleGroups),
    statelessDefaultActions: [policy.statelessDefaultAction],
    // Our stateful rule groups are all in strict order, and AWS takes no others beside them.
    statefulRuleOrder: "STRICT_ORDER",
    statefulDefaultActions: policy.statefulDefaultActions,
    logging: { alertBucketName: bucket, flowBucketName: bucket, replaceExisting: policy.replaceLogging },
    deployment: deployment(stack, policy, region),
  };
}

function deployment(
  stack: LandingZoneStack,
  { name, inspectionVpcs, zones, subnetRanges, oneEndpointPerVpc, routes }: FirewallPolicyOf<"NETWORK_FIREWALL">,
  region: string,
): FirewallDeployment {
  const here =
    zones &&
    inRegion(stack, name, zones, region).map(({ zone, subnetRanges: allowedCidrs }) => ({ zone, allowedCidrs }));
  if (inspectionVpcs !== undefined) {
    return { model: "CENTRALIZED", inspectionVpcs: inRegion(stack, name, inspectionVpcs, region), zones: here ?? [] };
  }
  return {
    model: "DISTRIBUTED",
    zones: here,
    allowedCidrs: here ? undefined : subnetRanges,
    singleEndpointPerVpc: oneEndpointPerVpc,
    monitorRoutes: routes === "MONITOR",
  };
}
