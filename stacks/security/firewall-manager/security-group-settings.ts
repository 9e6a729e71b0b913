import type { FirewallPolicyOf } from "../../../config/schema/services/firewall-manager/policies";
import type { SecurityGroupsCommonSettings } from "../../../modules/firewall-manager/service-data/security-groups-common";
import type { SecurityGroupsContentAuditSettings } from "../../../modules/firewall-manager/service-data/security-groups-content-audit";
import type { SecurityGroupsUsageAuditSettings } from "../../../modules/firewall-manager/service-data/security-groups-usage-audit";
import type { LandingZoneStack } from "../../base-stack";
import { inRegion } from "./in-region";
import type { PolicyContext } from "./rule-groups";

const COMMON_TYPES = {
  instances: "AWS::EC2::Instance",
  "network-interfaces": "AWS::EC2::NetworkInterface",
  "load-balancers": "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "classic-load-balancers": "AWS::ElasticLoadBalancing::LoadBalancer",
} as const;

const AUDITED_TYPES = {
  "security-groups": "AWS::EC2::SecurityGroup",
  "network-interfaces": "AWS::EC2::NetworkInterface",
  instances: "AWS::EC2::Instance",
} as const;

/** A common security group. */
export function commonSettings(
  stack: LandingZoneStack,
  policy: FirewallPolicyOf<"SECURITY_GROUPS_COMMON">,
  { region }: PolicyContext,
): SecurityGroupsCommonSettings {
  return {
    type: policy.type,
    resourceTypes: policy.resources.map((resource) => COMMON_TYPES[resource]),
    securityGroupIds: [inRegion(stack, policy.name, policy.securityGroups, region)],
    revertManualChanges: policy.revertManualChanges,
    exclusive: policy.exclusive,
    allInterfaces: policy.allNetworkInterfaces,
    includeSharedVpcs: policy.includeSharedVpcs,
    copyReferences: policy.distributeReferences,
    copyTags: policy.distributeTags,
  };
}

/** An audit of what rules open, by AWS's options or by a security group. */
export function contentAuditSettings(
  stack: LandingZoneStack,
  { type, name, resources, rules, auditSecurityGroups }: FirewallPolicyOf<"SECURITY_GROUPS_CONTENT_AUDIT">,
  { region }: PolicyContext,
): SecurityGroupsContentAuditSettings {
  return {
    type,
    resourceTypes: resources.map((resource) => AUDITED_TYPES[resource]),
    managed: rules && {
      direction: rules.direction,
      denyAllProtocols: rules.denyAllProtocols,
      maximumPortsPerRule: rules.maxPorts,
      minimumIpv4PrefixLength: rules.minIpv4Prefix,
      minimumIpv6PrefixLength: rules.minIpv6Prefix,
    },
    auditSecurityGroup: auditSecurityGroups && {
      securityGroupId: inRegion(stack, name, auditSecurityGroups.securityGroups, region),
      action: auditSecurityGroups.action,
    },
  };
}

/** An audit of unused and redundant security groups. */
export function usageAuditSettings(
  policy: FirewallPolicyOf<"SECURITY_GROUPS_USAGE_AUDIT">,
): SecurityGroupsUsageAuditSettings {
  return {
    type: policy.type,
    deleteUnused: policy.findUnused,
    mergeRedundant: policy.findRedundant,
    unusedForMinutes: policy.unusedAfterInMinutes,
  };
}
