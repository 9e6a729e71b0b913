import { z } from "zod";
import { dnsFirewallPolicySchema, networkFirewallPolicySchema } from "./policies/firewalls";
import { networkAclPolicySchema } from "./policies/network-acl";
import {
  commonSecurityGroupsPolicySchema,
  contentAuditPolicySchema,
  usageAuditPolicySchema,
} from "./policies/security-groups";
import { shieldPolicySchema } from "./policies/shield";
import { webAclPolicySchema } from "./policies/web-acl";

const firewallPolicySchema = z
  .discriminatedUnion("type", [
    webAclPolicySchema,
    shieldPolicySchema,
    commonSecurityGroupsPolicySchema,
    contentAuditPolicySchema,
    usageAuditPolicySchema,
    networkFirewallPolicySchema,
    dnsFirewallPolicySchema,
    networkAclPolicySchema,
  ])
  .describe("A policy of Firewall Manager.");

export const firewallPoliciesSchema = z
  .array(firewallPolicySchema)
  .default([])
  .describe("Policies of Firewall Manager. None, none of its resources: AWS bills each policy in each region.");

/** A policy as the configuration says it. */
export type FirewallPolicySettings = z.output<typeof firewallPolicySchema>;

/** A policy of one type. */
export type FirewallPolicyOf<Type extends FirewallPolicySettings["type"]> = Extract<
  FirewallPolicySettings,
  { readonly type: Type }
>;
