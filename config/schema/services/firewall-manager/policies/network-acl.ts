import { z } from "zod";
import { text } from "../../../fields";
import { deleteOutOfScope, policyFields } from "./common";

const PORT = z.number().int().min(0).max(65_535);

const entry = z
  .strictObject({
    direction: z.enum(["ingress", "egress"]).describe("Traffic into the subnet, or out of it."),
    action: z.enum(["allow", "deny"]).describe("What becomes of the traffic."),
    protocol: z.enum(["tcp", "udp", "icmp", "all"]).describe("Protocol of the traffic."),
    fromPort: PORT.optional().describe("First port; for tcp and udp."),
    toPort: PORT.optional().describe("Last port; for tcp and udp."),
    icmpType: z.number().int().min(-1).max(255).optional().describe("ICMP type, -1 for all; for icmp."),
    icmpCode: z.number().int().min(-1).max(255).optional().describe("ICMP code, -1 for all; for icmp."),
    ipv4: text(/^[0-9.]+\/\d{1,2}$/, "an IPv4 range such as 0.0.0.0/0")
      .optional()
      .describe("IPv4 range."),
    ipv6: text(/^[0-9a-fA-F:.]+\/\d{1,3}$/, "an IPv6 range such as ::/0")
      .optional()
      .describe("IPv6 range."),
  })
  .describe("A rule of a network ACL, for one range.");

/** AWS takes at most five rules at each end: https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_NetworkAclEntrySet.html */
const entries = z.array(entry).max(5).default([]);

/** https://docs.aws.amazon.com/waf/latest/developerguide/network-acl-policies.html */
export const networkAclPolicySchema = z
  .strictObject({
    type: z.literal("NETWORK_ACL_COMMON").describe("Rules that network ACLs of all subnets have."),
    ...policyFields,
    firstEntries: entries.describe("Rules before the account owner's own, in this order, at most 5."),
    lastEntries: entries.describe("Rules after the account owner's own, in this order, at most 5."),
    forceFirstEntries: z
      .boolean()
      .default(false)
      .describe("Whether remediation puts the first rules in although they conflict with rules of the owner."),
    forceLastEntries: z
      .boolean()
      .default(false)
      .describe("Whether remediation puts the last rules in although they conflict with rules of the owner."),
    deleteOutOfScope,
  })
  .describe("Common rules of network ACLs.");
