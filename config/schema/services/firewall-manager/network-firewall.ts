import { z } from "zod";
import { MAX_CAPACITY } from "../../../../core/network-firewall";
import { fileName, hyphenatedName, regionCode } from "../../fields";

/** The sentence that must stand in the YAML before anything of Network Firewall is created. */
export const NETWORK_FIREWALL_ACKNOWLEDGEMENT =
  "AWS Network Firewall bills each endpoint by the hour and each gigabyte";

const common = {
  name: hyphenatedName
    .max(40)
    .describe("Name of the rule group, at most 40 characters; policies name it. In AWS the capacity follows."),
  regions: z
    .array(regionCode)
    .min(1)
    .optional()
    .describe("Governed regions that have the rule group; all of them if left out."),
  capacity: z
    .number()
    .int()
    .min(1)
    .max(MAX_CAPACITY)
    .optional()
    .describe(
      "Room for rules, which AWS cannot change later: another value makes another rule group in place of this one. If " +
        "left out: what the rules need, a fifth more, and up to the next of 100, 500, 1,000, 2,000, 5,000, 10,000, 20,000, 30,000.",
    ),
};

const domainsSchema = z
  .strictObject({
    file: fileName.describe(
      "File with one domain a line: example.com, or .example.com with its subdomains; # begins a comment.",
    ),
    action: z
      .enum(["ALLOWLIST", "DENYLIST"])
      .describe("ALLOWLIST: these domains pass; DENYLIST: requests for them are dropped."),
    protocols: z
      .array(z.enum(["HTTP_HOST", "TLS_SNI"]))
      .min(1)
      .default(["HTTP_HOST", "TLS_SNI"])
      .describe("Where the domain is looked for: in the Host header of HTTP, in the server name of TLS."),
  })
  .describe("Rules that AWS makes of a list of domains.");

const statelessRuleSchema = z.strictObject({
  priority: z.number().int().min(1).max(65_535).describe("Order in the rule group: the lowest comes first, 1-65,535."),
  action: z
    .enum(["pass", "drop", "forward"])
    .describe("pass: let through without a further look; drop; forward: to the stateful rules."),
  protocols: z
    .array(z.number().int().min(0).max(255))
    .optional()
    .describe("Protocol numbers, such as 6 for TCP; all if left out."),
  sources: z.array(z.string()).optional().describe("Ranges such as 10.0.0.0/16; everywhere if left out."),
  destinations: z.array(z.string()).optional().describe("Ranges such as 10.0.0.0/16; everywhere if left out."),
  sourcePorts: z
    .array(z.string())
    .optional()
    .describe("Ports such as '443' or '1024-65535', for TCP and UDP; all if left out."),
  destinationPorts: z
    .array(z.string())
    .optional()
    .describe("Ports such as '443' or '1024-65535', for TCP and UDP; all if left out."),
});

export const networkFirewallSchema = z
  .strictObject({
    acknowledgement: z
      .literal(NETWORK_FIREWALL_ACKNOWLEDGEMENT)
      .optional()
      .describe("Opt-in: the sentence that says what it costs. Rule groups and policies of Network Firewall need it."),
    statefulRuleGroups: z
      .array(
        z.strictObject({
          ...common,
          domains: domainsSchema.optional(),
          suricataFile: fileName
            .optional()
            .describe("File with rules in Suricata's format, at most 2,000,000 characters. This or `domains`."),
          homeNet: z
            .array(z.string())
            .min(1)
            .optional()
            .describe("Ranges that the rules' HOME_NET stands for; the firewall's own VPC if left out."),
        }),
      )
      .default([])
      .describe(
        "Stateful rule groups in the security account, in strict order, for policies of type NETWORK_FIREWALL.",
      ),
    statelessRuleGroups: z
      .array(
        z.strictObject({
          ...common,
          rules: z.array(statelessRuleSchema).min(1).describe("Rules of the group."),
        }),
      )
      .default([])
      .describe("Stateless rule groups in the security account, for policies of type NETWORK_FIREWALL."),
  })
  .prefault({})
  .describe("Rule groups of AWS Network Firewall that policies name.");
