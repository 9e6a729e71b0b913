import { GLOBAL_REGION, isForCloudFront } from "../../../config/firewall-policies";
import type { FirewallPolicySettings } from "../../../config/schema/services/firewall-manager/policies";
import { ConfigError } from "../../../core/errors";
import { firewallManagerTypes } from "../../../modules/config/firewall-manager-types";
import { logKind, logKindRegions } from "../../../modules/log-archive/log-kinds";
import { TRUSTED_ACCESS_PRINCIPALS } from "../../../modules/organizations/trusted-access";
import type { LandingZoneStack } from "../../base-stack";

/** What the landing zone has set up by the time policies are made. */
export interface FirewallManagerSetup {
  /** Services with trusted access to the organization, as principals. */
  readonly trustedAccess: readonly string[];
  /** Regions in which AWS Config records in every account. */
  readonly recordedRegions: readonly string[];
  /** Resource types that AWS Config records continuously in a region, whatever the configuration says. */
  readonly recordedTypes: (region: string) => readonly string[];
  /** Regions with a bucket for a kind of logs. */
  readonly logRegions: (kind: "waf" | "network-firewall") => readonly string[];
}

const WEB_ACL_TYPES = ["AWS::WAFRegional::WebACL", "AWS::WAFv2::WebACL"];
const LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";

/**
 * Resource types that a policy finds by AWS Config alone.
 * https://docs.aws.amazon.com/waf/latest/developerguide/enable-config.html
 */
const NEEDED_TYPES: Readonly<Record<FirewallPolicySettings["type"], readonly string[]>> = {
  WAFV2: ["AWS::ApiGateway::Stage", LOAD_BALANCER, ...WEB_ACL_TYPES],
  SHIELD_ADVANCED: [
    "AWS::EC2::EIP",
    "AWS::ElasticLoadBalancing::LoadBalancer",
    LOAD_BALANCER,
    "AWS::ShieldRegional::Protection",
    ...WEB_ACL_TYPES,
  ],
  SECURITY_GROUPS_COMMON: [
    "AWS::EC2::Instance",
    "AWS::EC2::NetworkInterface",
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::VPC",
    "AWS::ElasticLoadBalancing::LoadBalancer",
    LOAD_BALANCER,
  ],
  SECURITY_GROUPS_CONTENT_AUDIT: ["AWS::EC2::Instance", "AWS::EC2::NetworkInterface", "AWS::EC2::SecurityGroup"],
  SECURITY_GROUPS_USAGE_AUDIT: ["AWS::EC2::NetworkInterface", "AWS::EC2::SecurityGroup"],
  NETWORK_FIREWALL: [
    "AWS::EC2::InternetGateway",
    "AWS::EC2::RouteTable",
    "AWS::EC2::Subnet",
    "AWS::EC2::VPC",
    "AWS::NetworkFirewall::FirewallPolicy",
    "AWS::NetworkFirewall::RuleGroup",
  ],
  DNS_FIREWALL: ["AWS::EC2::VPC"],
  NETWORK_ACL_COMMON: ["AWS::EC2::NetworkAcl", "AWS::EC2::Subnet"],
};

const GLOBAL_TYPES: Partial<Record<FirewallPolicySettings["type"], readonly string[]>> = {
  WAFV2: ["AWS::CloudFront::Distribution", "AWS::WAF::WebACL", "AWS::WAFv2::WebACL"],
  SHIELD_ADVANCED: ["AWS::CloudFront::Distribution", "AWS::Shield::Protection", "AWS::WAFv2::WebACL"],
};

/** Policies whose rule groups Firewall Manager shares with the accounts through AWS RAM. */
const SHARED = ["NETWORK_FIREWALL", "DNS_FIREWALL"];

/** What a policy lacks in a region, each with what to do. */
export function missingPrerequisites(
  policy: FirewallPolicySettings,
  region: string,
  setup: FirewallManagerSetup,
): string[] {
  const { name, type } = policy;
  const principals = ["fms.amazonaws.com", ...(SHARED.includes(type) ? ["ram.amazonaws.com"] : [])];
  const types = (isForCloudFront(policy) ? GLOBAL_TYPES[type] : NEEDED_TYPES[type]) ?? [];
  const logs = type === "WAFV2" ? "waf" : type === "NETWORK_FIREWALL" ? "network-firewall" : undefined;
  return [
    ...principals
      .filter((principal) => !setup.trustedAccess.includes(principal))
      .map((principal) => `trusted access of ${principal}: add it to modules/organizations/trusted-access.ts`),
    ...(setup.recordedRegions.includes(region)
      ? []
      : [`AWS Config in ${region} of every account: add ${region} to regions.governed`]),
    ...types
      .filter((each) => !setup.recordedTypes(region).includes(each))
      .map((each) => `continuous recording of ${each}: add it to modules/config/firewall-manager-types.ts`),
    ...(logs !== undefined && !setup.logRegions(logs).includes(region)
      ? [`a log bucket of kind '${logs}' in ${region}: add ${region} to regions.governed`]
      : []),
    ...(isForCloudFront(policy) && region !== GLOBAL_REGION
      ? [`the region ${GLOBAL_REGION}, where CloudFront is`]
      : []),
  ].map((missing) => `policy '${name}' in ${region} needs ${missing}`);
}

/** Fails if something is missing that Firewall Manager would only complain about at work, or pass over. */
export function checkPrerequisites(stack: LandingZoneStack, policy: FirewallPolicySettings, region: string): void {
  const { governedRegions, heldRegions } = stack.landingZone;
  const missing = missingPrerequisites(policy, region, {
    trustedAccess: TRUSTED_ACCESS_PRINCIPALS,
    recordedRegions: governedRegions,
    recordedTypes: firewallManagerTypes,
    logRegions: (kind) => logKindRegions(logKind(kind), heldRegions),
  });
  if (missing.length > 0) throw new ConfigError(stack, missing.join("\n  "));
}
