import { z } from "zod";
import { fileName, hyphenatedName, regionCode, text } from "../../fields";

const domainListSchema = z.strictObject({
  name: hyphenatedName.max(40).describe("Name of the list, at most 40 characters; rules name it."),
  file: fileName.describe(
    "File with one domain a line: example.com, *.example.com for its subdomains, * for all; # begins a comment. At most 1,000 " +
      "domains, which is what the provider can upload.",
  ),
});

const managedDomainListSchema = z.strictObject({
  name: text(
    /^AWSManagedDomains[A-Za-z]+$/,
    "AWS's name of a list, such as AWSManagedDomainsAggregateThreatList",
  ).describe("AWS's name of the list; rules name it."),
  ids: z
    .record(regionCode, text(/^rslvr-fdl-[0-9a-z]+$/, "the id of a domain list, such as rslvr-fdl-0123456789abcdef"))
    .describe(
      "Region -> id of the list there, which only AWS knows: aws route53resolver list-firewall-domain-lists --region eu-west-1",
    ),
});

const ruleSchema = z.strictObject({
  name: hyphenatedName.max(64).describe("Name of the rule, at most 64 characters."),
  domainList: z.string().describe("Name of one of `domainLists` or `managedDomainLists`. Once in a rule group."),
  priority: z.number().int().min(1).max(65_535).describe("Order in the rule group: the lowest comes first, 1-65,535."),
  action: z
    .enum(["ALLOW", "ALERT", "BLOCK"])
    .describe("ALLOW: the query is answered; ALERT: answered and logged; BLOCK: answered as `blockResponse` says."),
  blockResponse: z
    .enum(["NODATA", "NXDOMAIN", "OVERRIDE"])
    .optional()
    .describe("Answer of BLOCK: no record, no such domain, or `overrideDomain`. NXDOMAIN if left out."),
  overrideDomain: z.string().min(1).max(255).optional().describe("Domain that OVERRIDE answers with, as a CNAME."),
  overrideTtlInSeconds: z
    .number()
    .int()
    .min(0)
    .max(604_800)
    .optional()
    .describe("Seconds that resolvers may keep that answer, 0-604,800; 60 if left out."),
  queryType: text(/^([A-Z]{1,5}|TYPE\d{1,5})$/, "a type of record such as AAAA or TYPE28")
    .optional()
    .describe("Type of query that the rule is about; all if left out."),
  redirections: z
    .enum(["INSPECT", "TRUST"])
    .default("INSPECT")
    .describe("Whether each domain that a CNAME or DNAME leads to must pass the rules too, or the first alone."),
});

export const dnsFirewallSchema = z
  .strictObject({
    domainLists: z.array(domainListSchema).default([]).describe("Lists of domains of our own."),
    managedDomainLists: z
      .array(managedDomainListSchema)
      .default([])
      .describe("Lists of domains that AWS keeps, which rules of ours use."),
    ruleGroups: z
      .array(
        z.strictObject({
          name: hyphenatedName.max(40).describe("Name of the rule group, at most 40 characters; policies name it."),
          regions: z
            .array(regionCode)
            .min(1)
            .optional()
            .describe("Governed regions that have the rule group; all of them if left out."),
          rules: z.array(ruleSchema).min(1).max(100).describe("Rules of the group, at most 100."),
        }),
      )
      .default([])
      .describe("Rule groups in the security account, for policies of type DNS_FIREWALL."),
  })
  .prefault({})
  .describe("Rule groups of the Route 53 Resolver DNS Firewall that policies name.");
