import { onceProblem, shapeProblem } from "./checks";
import { APPLICATION_LOAD_BALANCER, resourceTypeProblems } from "./resource-types";
import type { PolicyService } from "./service";

const RESOURCE_TYPES = [
  "AWS::EC2::Instance",
  "AWS::EC2::NetworkInterface",
  APPLICATION_LOAD_BALANCER,
  "AWS::ElasticLoadBalancing::LoadBalancer",
] as const;

/** A policy that copies security groups of the administrator into the accounts and puts them on resources. */
export interface SecurityGroupsCommonSettings {
  readonly type: "SECURITY_GROUPS_COMMON";

  readonly resourceTypes: readonly (typeof RESOURCE_TYPES)[number][];

  /** Ids of the groups that are copied, in the administrator's account and the policy's region. */
  readonly securityGroupIds: readonly string[];

  /**
   * Groups that one policy may name.
   *
   * @default 1 - AWS's quota; more once it was raised
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/fms-limits.html
   */
  readonly maximumSecurityGroups?: number;

  /** Whether changes that somebody makes to a copy are undone, with remediation on. @default true */
  readonly revertManualChanges?: boolean;

  /** Whether every other group is taken off the resources. Cuts off what the copies do not allow. @default false */
  readonly exclusive?: boolean;

  /** Whether instances get the groups on every network interface, not the first alone. @default false */
  readonly allInterfaces?: boolean;

  /** Whether resources in VPCs shared with the account are meant too. @default true */
  readonly includeSharedVpcs?: boolean;

  /** Whether rules that name other groups are copied with those groups. @default true */
  readonly copyReferences?: boolean;

  /** Whether the copies carry the tags of the original; wants `revertManualChanges`. @default - as that is */
  readonly copyTags?: boolean;
}

export const SECURITY_GROUPS_COMMON: PolicyService<SecurityGroupsCommonSettings> = {
  resourceTypes: ({ resourceTypes }) => resourceTypes,

  data: (settings) => {
    const revertManualChanges = settings.revertManualChanges ?? true;
    return {
      type: "SECURITY_GROUPS_COMMON",
      securityGroups: settings.securityGroupIds.map((id) => ({ id })),
      revertManualSecurityGroupChanges: revertManualChanges,
      exclusiveResourceSecurityGroupManagement: settings.exclusive ?? false,
      applyToAllEC2InstanceENIs: settings.allInterfaces ?? false,
      includeSharedVPC: settings.includeSharedVpcs ?? true,
      enableSecurityGroupReferencesDistribution: settings.copyReferences ?? true,
      enableTagDistribution: settings.copyTags ?? revertManualChanges,
    };
  },

  problems: (settings, place) => [
    ...resourceTypeProblems(settings.resourceTypes, RESOURCE_TYPES, place),
    ...securityGroupProblems(settings.securityGroupIds, settings.maximumSecurityGroups ?? 1),
    ...(settings.copyTags === true && settings.revertManualChanges === false
      ? ["service.copyTags needs revertManualChanges, got false"]
      : []),
    ...(settings.allInterfaces === true && !settings.resourceTypes.includes("AWS::EC2::Instance")
      ? [`service.allInterfaces is for AWS::EC2::Instance, got ${settings.resourceTypes.join(", ")}`]
      : []),
  ],
};

/** What is wrong with the ids of security groups, of which AWS takes at most `maximum`. */
export function securityGroupProblems(ids: readonly string[], maximum: number): string[] {
  return [
    ...(ids.length === 0 || ids.length > maximum
      ? [
          `service.securityGroupIds must be 1 to ${maximum}, AWS's quota for a policy, got ${ids.length}: ${ids.join(", ")}`,
        ]
      : []),
    ...onceProblem("service.securityGroupIds", ids),
    ...ids.flatMap((id) =>
      shapeProblem("service.securityGroupIds", id, /^sg-[0-9a-f]{8,17}$/, "ids such as sg-0123456789abcdef0"),
    ),
  ];
}
