import { z } from "zod";
import { fileName, itemName, text } from "../../fields";

const ruleFields = {
  name: itemName.describe("Name of the rule, unique in its group; stands in logs and metrics."),
  action: z
    .enum(["allow", "block", "count"])
    .default("block")
    .describe(
      "What becomes of requests that match. allow: nothing after it is asked, the account owner's rules neither.",
    ),
};

const fields = z
  .array(z.enum(["body", "cookies", "headers", "query-string", "uri-path"]))
  .min(1)
  .default(["body", "cookies", "query-string", "uri-path"])
  .describe("Parts of the request that are looked at; each takes capacity of the web ACL.");

const ruleSchema = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("ip-list").describe("Requests from the addresses of a list."),
      ...ruleFields,
      ipList: z.string().describe("Name of the list in `ipLists`."),
    })
    .describe("Requests by address."),
  z
    .strictObject({
      type: z.literal("countries").describe("Requests by the country that their address is in."),
      ...ruleFields,
      countries: z
        .array(text(/^[A-Z]{2}$/, "a country code of two capital letters (ISO 3166)"))
        .min(1)
        .max(300)
        .describe("Country codes of two letters."),
      others: z.boolean().default(false).describe("True: requests from all other countries match instead."),
    })
    .describe("Requests by country."),
  z
    .strictObject({
      type: z.literal("rate-limit").describe("Requests of an address beyond a rate."),
      ...ruleFields,
      limit: z.number().int().min(10).max(2_000_000_000).describe("Requests within the window, 10-2,000,000,000."),
      windowInSeconds: z
        .literal([60, 120, 300, 600])
        .default(300)
        .describe("Length of the window: 60, 120, 300 or 600 seconds."),
      forwardedIpHeader: text(/^[\w-]{1,255}$/, "the name of a header")
        .optional()
        .describe("Header with the client's address, such as X-Forwarded-For, where a proxy is in front."),
    })
    .describe("Too many requests of one address."),
  z
    .strictObject({
      type: z.literal("sql-injection").describe("Requests that look like SQL injection."),
      ...ruleFields,
      sensitivity: z.enum(["LOW", "HIGH"]).default("LOW").describe("HIGH finds more, also what is harmless."),
      fields,
    })
    .describe("SQL injection."),
  z
    .strictObject({
      type: z.literal("cross-site-scripting").describe("Requests with scripts in them."),
      ...ruleFields,
      fields,
    })
    .describe("Cross-site scripting."),
  z
    .strictObject({
      type: z.literal("body-size").describe("Requests with a large body."),
      ...ruleFields,
      maxBytes: z
        .number()
        .int()
        .min(1)
        .max(65_536)
        .describe("Bytes above which a body matches. Bodies beyond what WAF sees of them (8 or 16 KB) match too."),
    })
    .describe("Large bodies."),
]);

export const webAclSchema = z
  .strictObject({
    ipLists: z
      .array(
        z.strictObject({
          name: itemName.describe("Name of the list."),
          file: fileName.describe("File with one IPv4 or IPv6 address or range a line; what follows a # is left out."),
        }),
      )
      .default([])
      .describe("Lists of addresses for rules."),
    ruleGroups: z
      .array(
        z.strictObject({
          name: itemName.describe("Name of the rule group, by which policies name it."),
          description: text(/^[\w+=:#@/\-,.\s]{1,256}$/, "1-256 letters, digits, spaces and + = : # @ / - , .")
            .optional()
            .describe("What the group is for, at most 256 characters."),
          rules: z.array(ruleSchema).min(1).describe("Rules, tried in this order."),
        }),
      )
      .default([])
      .describe(
        "Rule groups of our own, in the security account, in every region and scope of the policies that name them.",
      ),
  })
  .prefault({})
  .describe("Rule groups and address lists of AWS WAF that policies name.");

type WebAclSettings = z.output<typeof webAclSchema>;

/** A rule group as the configuration says it. */
export type WebAclRuleGroupSettings = WebAclSettings["ruleGroups"][number];

/** A rule as the configuration says it. */
export type WebAclRuleSettings = WebAclRuleGroupSettings["rules"][number];
