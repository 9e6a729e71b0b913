import { z } from "zod";
import { deleteOutOfScope, policyFields, securityGroupIds } from "./common";

/** https://docs.aws.amazon.com/waf/latest/developerguide/security-group-policies-common.html */
export const commonSecurityGroupsPolicySchema = z
  .strictObject({
    type: z.literal("SECURITY_GROUPS_COMMON").describe("A security group of ours on resources of all accounts."),
    ...policyFields,
    resources: z
      .array(z.enum(["instances", "network-interfaces", "load-balancers", "classic-load-balancers"]))
      .min(1)
      .default(["instances"])
      .describe("What gets the security group."),
    securityGroups: securityGroupIds,
    revertManualChanges: z
      .boolean()
      .default(true)
      .describe("Whether changes to the copies of the security group in accounts are undone."),
    exclusive: z.boolean().default(false).describe("True takes every other security group off the resources."),
    allNetworkInterfaces: z
      .boolean()
      .default(false)
      .describe("For instances: all of their network interfaces, instead of the first one."),
    includeSharedVpcs: z
      .boolean()
      .default(false)
      .describe("Whether resources in VPCs that are shared with an account count."),
    distributeReferences: z
      .boolean()
      .default(false)
      .describe("Whether rules that name other security groups are copied too. Needs `revertManualChanges`."),
    distributeTags: z
      .boolean()
      .default(false)
      .describe("Whether the copies get the security group's tags. Needs `revertManualChanges`."),
    deleteOutOfScope,
  })
  .describe("A common security group.");

/** https://docs.aws.amazon.com/waf/latest/developerguide/security-group-policies-audit.html */
export const contentAuditPolicySchema = z
  .strictObject({
    type: z.literal("SECURITY_GROUPS_CONTENT_AUDIT").describe("Looks for rules of security groups that open too much."),
    ...policyFields,
    resources: z
      .array(z.enum(["security-groups", "network-interfaces", "instances"]))
      .min(1)
      .default(["security-groups"])
      .describe("Whose rules are looked at: all security groups, or those of network interfaces or instances."),
    rules: z
      .strictObject({
        direction: z.enum(["ALL", "INGRESS", "EGRESS"]).default("INGRESS").describe("Which rules are looked at."),
        denyAllProtocols: z.boolean().default(true).describe("Whether a rule that opens all protocols is a finding."),
        maxPorts: z
          .number()
          .int()
          .min(1)
          .max(65_536)
          .optional()
          .describe("Most ports that one rule may open; no limit if left out."),
        minIpv4Prefix: z
          .number()
          .int()
          .min(1)
          .max(32)
          .optional()
          .describe("Shortest prefix of an IPv4 range that is no finding, such as 16; any if left out."),
        minIpv6Prefix: z
          .number()
          .int()
          .min(1)
          .max(128)
          .optional()
          .describe("Shortest prefix of an IPv6 range that is no finding, such as 48; any if left out."),
      })
      .optional()
      .describe("What a rule may be. Either this or `auditSecurityGroups`."),
    auditSecurityGroups: z
      .strictObject({
        securityGroups: securityGroupIds,
        action: z
          .enum(["ALLOW", "DENY"])
          .describe("ALLOW: rules must lie within those of the group; DENY: no rule may overlap one of the group's."),
      })
      .optional()
      .describe("Security groups that say what rules may be. Either this or `rules`."),
  })
  .describe("An audit of what security groups open.");

/** https://docs.aws.amazon.com/waf/latest/developerguide/security-group-policies-usage.html */
export const usageAuditPolicySchema = z
  .strictObject({
    type: z.literal("SECURITY_GROUPS_USAGE_AUDIT").describe("Looks for security groups that nobody needs."),
    ...policyFields,
    findUnused: z
      .boolean()
      .default(false)
      .describe("Whether unused security groups are findings, which remediation deletes."),
    findRedundant: z
      .boolean()
      .default(false)
      .describe("Whether security groups with the same rules are findings, which remediation merges into one."),
    unusedAfterInMinutes: z
      .number()
      .int()
      .min(0)
      .max(525_600)
      .default(1440)
      .describe("Minutes after which an unused security group is a finding, 0-525600."),
  })
  .describe("An audit of unused and redundant security groups.");
