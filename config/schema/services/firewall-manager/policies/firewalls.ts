import { z } from "zod";
import { accountId, regionCode, text } from "../../../fields";
import { deleteOutOfScope, policyFields } from "./common";

const groupNames = z.array(z.string()).default([]);

/** https://docs.aws.amazon.com/waf/latest/developerguide/dns-firewall-policies.html */
export const dnsFirewallPolicySchema = z
  .strictObject({
    type: z.literal("DNS_FIREWALL").describe("Rule groups of DNS Firewall on the VPCs of all accounts."),
    ...policyFields,
    firstRuleGroups: groupNames.describe(
      "Names of rule groups of services.firewallManager.dnsFirewall before the VPC owner's own, in this order.",
    ),
    lastRuleGroups: groupNames.describe("Names of rule groups after the VPC owner's own, in this order."),
    deleteOutOfScope,
  })
  .describe("DNS Firewall.");

const subnetRange = text(/^[0-9.]+\/28$/, "an IPv4 range of /28, the size of a firewall's subnet");
const zone = text(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, "an Availability Zone such as eu-west-1a");

/** https://docs.aws.amazon.com/waf/latest/developerguide/network-firewall-policies.html */
export const networkFirewallPolicySchema = z
  .strictObject({
    type: z
      .literal("NETWORK_FIREWALL")
      .describe("AWS Network Firewall. Needs the acknowledgement of `services.firewallManager.networkFirewall`."),
    ...policyFields,
    statelessRuleGroups: groupNames.describe("Names of stateless rule groups, tried in this order."),
    statefulRuleGroups: groupNames.describe("Names of stateful rule groups, tried in this order."),
    statelessDefaultAction: z
      .enum(["aws:forward_to_sfe", "aws:pass", "aws:drop"])
      .default("aws:forward_to_sfe")
      .describe("What becomes of packets that no stateless rule matches; forward_to_sfe: stateful rules decide."),
    statefulDefaultActions: z
      .array(z.enum(["aws:drop_strict", "aws:drop_established", "aws:alert_strict", "aws:alert_established"]))
      .max(4)
      .default(["aws:alert_established"])
      .describe(
        "What becomes of packets that no stateful rule matches, beside that they pass unless a drop action is among them.",
      ),
    inspectionVpcs: z
      .record(
        regionCode,
        z
          .array(
            z.strictObject({
              vpcId: text(/^vpc-[0-9a-f]{8,17}$/, "the id of a VPC (vpc-...)").describe("Id of the VPC."),
              accountId: accountId.describe("Account that owns the VPC, 12 digits."),
            }),
          )
          .min(1),
      )
      .optional()
      .describe(
        "Region -> VPCs that the traffic of others runs through: firewalls stand in these alone. " +
          "If left out, each VPC in scope has a firewall of its own, which AWS bills by endpoint and hour.",
      ),
    oneEndpointPerVpc: z
      .boolean()
      .default(false)
      .describe("One endpoint for each VPC instead of one for each zone: cheaper, and gone with its zone."),
    subnetRanges: z
      .array(subnetRange)
      .max(50)
      .default([])
      .describe("Ranges of /28 for the firewalls' subnets; free ranges of the VPC if there is none."),
    zones: z
      .record(
        regionCode,
        z
          .array(
            z.strictObject({
              zone: zone.describe("Name of the zone, such as eu-west-1a."),
              subnetRanges: z
                .array(subnetRange)
                .max(50)
                .default([])
                .describe(
                  "Ranges of /28 for the firewall's subnet in the zone; a free range of the VPC if there is none.",
                ),
            }),
          )
          .min(1),
      )
      .optional()
      .describe("Region -> Availability Zones that have an endpoint; all in which the VPC has subnets if left out."),
    routes: z
      .enum(["OFF", "MONITOR"])
      .default("OFF")
      .describe("Whether Firewall Manager reports routes that lead traffic around the firewall. Never changed by it."),
    replaceLogging: z
      .boolean()
      .default(false)
      .describe("Whether logging that accounts have set up on a firewall is replaced by the log archive's."),
    deleteOutOfScope,
  })
  .describe("Network Firewall.");
