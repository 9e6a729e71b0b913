import { z } from "zod";
import { fileName, regionCode, reason, text } from "../fields";
import { targetsSchema } from "../../targets";

const recordingFrequency = z
  .enum(["continuous", "daily"])
  .describe(
    "continuous: a configuration item for each change; daily: one a day if anything changed, " +
      "except for the resource types that Firewall Manager needs, which stay continuous.",
  );

const parameters = z
  .record(text(/^[A-Za-z][A-Za-z0-9_]*$/, "a parameter's name: letters and digits, as AWS spells it"), z.string())
  .optional();

const regions = z.array(regionCode).min(1).optional();

/** Names of accounts that a rule or pack leaves out, beside the suspended ones. */
const excludedAccounts = z
  .array(z.string())
  .default([])
  .describe("Names of accounts without it. Suspended accounts never have it.");

const managedRuleSchema = z
  .strictObject({
    identifier: text(/^[A-Z][A-Z0-9_]+$/, "an identifier such as DYNAMODB_PITR_ENABLED").describe(
      "AWS's identifier of a managed rule. One that the landing zone has is changed, any other is added.",
    ),
    unlisted: z
      .boolean()
      .default(false)
      .describe("True for an identifier that AWS has and our list does not know yet."),
    disabled: reason.optional().describe("Leaves out a rule that the landing zone has, and says why."),
    parameters: parameters.describe("Parameters by name, in place of the landing zone's. All values are text."),
    frequency: z
      .enum(["One_Hour", "Three_Hours", "Six_Hours", "Twelve_Hours", "TwentyFour_Hours"])
      .optional()
      .describe("How often a periodic rule runs; TwentyFour_Hours if left out."),
    regions: regions.describe("Governed regions that have the rule, or that `disabled` is about; all if left out."),
    excludedAccounts,
    remediation: z
      .unknown()
      .optional()
      .describe("Refused: AWS takes no remediation on organization rules. Put it into a conformance pack."),
  })
  .describe("A managed rule of the organization.");

const guardRuleSchema = z
  .strictObject({
    name: text(
      /^[a-z][a-z0-9-]{0,63}$/,
      "1-64 lower-case letters, digits and hyphens, starting with a letter",
    ).describe("Name of the rule in AWS."),
    description: z.string().min(1).max(256).optional().describe("What the rule finds, at most 256 characters."),
    file: fileName.describe("File with the rule in the language of AWS CloudFormation Guard, at most 10,000 bytes."),
    resourceTypes: z
      .array(text(/^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/, "a resource type such as AWS::S3::Bucket"))
      .min(1)
      .max(100)
      .describe("Resource types whose changes run the rule."),
    parameters: parameters.describe("Parameters that the file uses, by name."),
    regions: regions.describe("Governed regions that have the rule; all of them if left out."),
    excludedAccounts,
    remediation: z
      .unknown()
      .optional()
      .describe("Refused: AWS takes no remediation on organization rules. Put it into a conformance pack."),
  })
  .describe("A rule of our own for the organization, written in Guard.");

const conformancePackSchema = z
  .strictObject({
    name: text(/^[A-Za-z][A-Za-z0-9-]{0,127}$/, "1-128 letters, digits and hyphens, starting with a letter").describe(
      "Name of the pack in AWS.",
    ),
    template: fileName.describe(
      "File with the pack's template: rules, and remediation if wanted. At most 51,200 bytes, YAML or JSON.",
    ),
    parameters: parameters.describe("Parameters of the template, by name."),
    deliveryBucket: text(/^awsconfigconforms[a-z0-9.-]{1,46}$/, "a bucket name that begins with awsconfigconforms")
      .optional()
      .describe("Bucket for the results; AWS wants its name to begin with awsconfigconforms. None if left out."),
    regions: regions.describe("Governed regions that have the pack; all of them if left out."),
    excludedAccounts,
  })
  .describe("A conformance pack of the organization.");

export const configSchema = z
  .strictObject({
    recordingFrequency: recordingFrequency.default("continuous"),
    overrides: z
      .array(
        z.strictObject({
          targets: targetsSchema.describe("Accounts and regions with this frequency."),
          recordingFrequency,
        }),
      )
      .default([])
      .describe("Other frequencies for some accounts and regions; the last match wins."),
    retentionInDays: z
      .number()
      .int()
      .min(30)
      .max(2557)
      .default(2557)
      .describe("Days that AWS Config keeps configuration items, 30-2557."),
    managedRules: z
      .array(managedRuleSchema)
      .default([])
      .describe("Changes and additions to the managed rules that every account has in every governed region."),
    guardRules: z.array(guardRuleSchema).default([]).describe("Rules of our own, for every account."),
    conformancePacks: z.array(conformancePackSchema).default([]).describe("Conformance packs, for every account."),
  })
  .prefault({})
  .describe("AWS Config.");
