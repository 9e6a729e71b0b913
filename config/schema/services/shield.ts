import { z } from "zod";
import { accountSelectorSchema } from "../../targets";
import { hyphenatedName, text } from "../fields";

/** The sentence that must stand in the YAML before an account is subscribed. */
export const SHIELD_ADVANCED_ACKNOWLEDGEMENT =
  "Shield Advanced costs 3,000 US dollars a month for at least a year and cannot be cancelled before";

/** What Shield protects, by AWS's names. */
const resourceType = z.enum([
  "APPLICATION_LOAD_BALANCER",
  "CLASSIC_LOAD_BALANCER",
  "CLOUDFRONT_DISTRIBUTION",
  "ELASTIC_IP_ALLOCATION",
  "GLOBAL_ACCELERATOR",
  "ROUTE_53_HOSTED_ZONE",
]);

const groupFields = {
  name: hyphenatedName.max(36).describe("Id of the group, at most 36 characters."),
  aggregation: z
    .enum(["SUM", "MEAN", "MAX"])
    .default("SUM")
    .describe("How the members' traffic counts: together, on average, or the busiest one alone."),
};

const protectionGroupSchema = z
  .discriminatedUnion("pattern", [
    z
      .strictObject({ ...groupFields, pattern: z.literal("ALL").describe("Everything that is protected.") })
      .describe("Everything that is protected in the account."),
    z
      .strictObject({
        ...groupFields,
        pattern: z.literal("BY_RESOURCE_TYPE").describe("Everything of one type."),
        resourceType: resourceType.describe("The type of the members."),
      })
      .describe("Everything of one type that is protected in the account."),
  ])
  .describe("Protected resources that Shield looks at as one application.");

/** Limits of https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_EmergencyContact.html */
const contactSchema = z.strictObject({
  email: z.email("must be an e-mail address").max(150).describe("Address, at most 150 characters."),
  phone: text(/^\+[1-9]\d{1,14}$/, "a quoted phone number by E.164, such as '+12065550100'")
    .optional()
    .describe("Number by E.164: a plus sign, the country and the number, at most 15 digits."),
  notes: text(/^[\w\s.\-,:/()+@]{1,1024}$/, "1-1,024 letters, digits, spaces and . - , : / ( ) + @ _")
    .optional()
    .describe("When and how to reach the contact, at most 1,024 characters."),
});

const responseTeamSchema = z
  .strictObject({
    logBuckets: z
      .array(
        z.strictObject({
          account: z.string().describe("Name of the account that the bucket is in."),
          bucket: text(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "the name of a bucket").describe(
            "Name of the bucket; its policy must let drt.shield.amazonaws.com read.",
          ),
        }),
      )
      .default([])
      .describe("Buckets with logs that AWS WAF's own do not tell, at most 10 an account."),
    archivedLogs: z
      .array(z.enum(["load-balancer", "vpc-flow-logs", "waf"]))
      .default([])
      .describe("Kinds of logs in the log archive that the team may read, of all accounts and regions."),
  })
  .describe("Lets the Shield Response Team look and change AWS WAF rules. Needs Business or Enterprise Support.");

const proactiveEngagementSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe("Whether the team calls. It needs a protection with a health check; false keeps the contacts alone."),
    contacts: z.array(contactSchema).min(1).max(10).describe("Whom the team reaches, 1-10, in this order."),
  })
  .describe("The Shield Response Team calls when an application suffers from an attack. Needs responseTeam.");

export const shieldSchema = z
  .strictObject({
    acknowledgement: z
      .literal(SHIELD_ADVANCED_ACKNOWLEDGEMENT)
      .describe("Opt-in: the sentence that says what it costs. The fee is for all accounts of one payer together."),
    targets: accountSelectorSchema
      .extend({ exclude: accountSelectorSchema.optional().describe("Accounts to take out again.") })
      .describe("Accounts that are subscribed. Taking one out later does not end its subscription."),
    autoRenew: z
      .boolean()
      .default(true)
      .describe("Whether another year follows. AWS takes false only in the last 30 days of the year."),
    responseTeam: responseTeamSchema.optional(),
    proactiveEngagement: proactiveEngagementSchema.optional(),
    protectionGroups: z
      .array(protectionGroupSchema)
      .default([])
      .describe("Groups in each subscribed account. Groups of chosen resources are made by the workloads' own stacks."),
  })
  .optional()
  .describe("AWS Shield Advanced. Off unless acknowledged; no other setting turns it on.");
