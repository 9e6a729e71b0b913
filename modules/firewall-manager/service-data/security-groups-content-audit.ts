import type { Json } from "../../../core/json";
import { rangeProblem } from "./checks";
import { resourceTypeProblems } from "./resource-types";
import { securityGroupProblems } from "./security-groups-common";
import type { PolicyService } from "./service";

const RESOURCE_TYPES = ["AWS::EC2::SecurityGroup", "AWS::EC2::NetworkInterface", "AWS::EC2::Instance"] as const;

/** What rules of security groups may not say, in AWS's words. */
export interface ManagedAudit {
  /** Whether a rule for all protocols is refused. @default true */
  readonly denyAllProtocols?: boolean;

  /** Ports that one rule may open. @default - any number */
  readonly maximumPortsPerRule?: number;

  /** Shortest IPv4 prefix of a rule, 1-32: 16 refuses 10.0.0.0/8. @default - any */
  readonly minimumIpv4PrefixLength?: number;

  /** Shortest IPv6 prefix of a rule, 1-128. @default - any */
  readonly minimumIpv6PrefixLength?: number;

  /** The rules that are looked at. @default ALL */
  readonly direction?: "INGRESS" | "EGRESS" | "ALL";
}

/** A security group of the administrator's that rules are compared with. */
export interface AuditSecurityGroup {
  readonly securityGroupId: string;

  /** ALLOW: every rule must lie within the group's. DENY: none may touch them. */
  readonly action: "ALLOW" | "DENY";
}

/** A policy that judges the rules of security groups: by AWS's options or by a group of one's own, not both. */
export interface SecurityGroupsContentAuditSettings {
  readonly type: "SECURITY_GROUPS_CONTENT_AUDIT";

  /** @default - AWS::EC2::SecurityGroup */
  readonly resourceTypes?: readonly (typeof RESOURCE_TYPES)[number][];

  readonly managed?: ManagedAudit;

  readonly auditSecurityGroup?: AuditSecurityGroup;
}

export const SECURITY_GROUPS_CONTENT_AUDIT: PolicyService<SecurityGroupsContentAuditSettings> = {
  resourceTypes,

  data: ({ managed, auditSecurityGroup }) => ({
    type: "SECURITY_GROUPS_CONTENT_AUDIT",
    ...(managed && { preManagedOptions: preManagedOptions(managed) }),
    ...(auditSecurityGroup && {
      securityGroups: [{ id: auditSecurityGroup.securityGroupId }],
      // An object: AWS answers an internal error to a string.
      securityGroupAction: { type: auditSecurityGroup.action },
    }),
  }),

  problems: (settings, place) => {
    const { managed, auditSecurityGroup } = settings;
    const problems = resourceTypeProblems(resourceTypes(settings), RESOURCE_TYPES, place);
    if ((managed === undefined) === (auditSecurityGroup === undefined)) {
      problems.push(
        `service must have either managed or auditSecurityGroup, got ${managed ? "both; make two policies" : "neither"}`,
      );
    }
    if (auditSecurityGroup) problems.push(...securityGroupProblems([auditSecurityGroup.securityGroupId], 1));
    if (managed) {
      problems.push(
        ...rangeProblem("service.managed.maximumPortsPerRule", managed.maximumPortsPerRule, 1, 65_536),
        ...rangeProblem("service.managed.minimumIpv4PrefixLength", managed.minimumIpv4PrefixLength, 1, 32),
        ...rangeProblem("service.managed.minimumIpv6PrefixLength", managed.minimumIpv6PrefixLength, 1, 128),
      );
      if (preManagedOptions(managed).length === 1) {
        problems.push("service.managed must refuse something, got denyAllProtocols false and no other option");
      }
    }
    return problems;
  },
};

function resourceTypes({ resourceTypes: types }: SecurityGroupsContentAuditSettings): readonly string[] {
  return types ?? ["AWS::EC2::SecurityGroup"];
}

/** One object an option, the direction always among them. */
function preManagedOptions(managed: ManagedAudit): Json[] {
  const options: readonly [string, Json | undefined][] = [
    ["denyProtocolAllValue", (managed.denyAllProtocols ?? true) ? true : undefined],
    ["allowedPortCountPerSgRule", managed.maximumPortsPerRule],
    ["minIpv4CidrPrefixLenPerSgRule", managed.minimumIpv4PrefixLength],
    ["minIpv6CidrPrefixLenPerSgRule", managed.minimumIpv6PrefixLength],
    ["auditSgDirection", { type: managed.direction ?? "ALL" }],
  ];
  return options.filter(([, value]) => value !== undefined).map(([option, value]) => ({ [option]: value }));
}
