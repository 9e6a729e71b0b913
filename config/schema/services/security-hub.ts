import { z } from "zod";
import { STANDARDS } from "../../../core/security-hub-standards";
import { accountId, reason, regionCode, text } from "../fields";
import { automationRuleSchema } from "./security-hub-automation";

const controlId = z.string().meta({ examples: ["EC2.10", "IAM.6", "S3.11"] });

const controlParameterSchema = z.strictObject({
  control: controlId.describe("Id of the control, such as IAM.7."),
  name: z.string().min(1).describe("Name of the parameter on the control's page, such as MinimumPasswordLength."),
  boolean: z.boolean().optional().describe("Value, if the parameter is of type Boolean."),
  double: z.number().optional().describe("Value, if the parameter is of type Double."),
  enum: z.string().min(1).optional().describe("Value, if the parameter is of type Enum."),
  enumList: z.array(z.string().min(1)).min(1).optional().describe("Values, if the parameter is of type EnumList."),
  integer: z.number().int().max(2147483647).optional().describe("Value, if the parameter is of type Integer."),
  integerList: z
    .array(z.number().int().max(2147483647))
    .min(1)
    .optional()
    .describe("Values, if the parameter is of type IntegerList."),
  string: z.string().min(1).optional().describe("Value, if the parameter is of type String."),
  stringList: z.array(z.string().min(1)).min(1).optional().describe("Values, if the parameter is of type StringList."),
});

export const securityHubPolicySchema = z.strictObject({
  name: text(
    /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/,
    "2-50 lower-case letters, digits and hyphens, starting with a letter",
  ).describe("Name of the policy, unique in this list."),
  description: z.string().min(1).max(512).optional().describe("What the policy is for; shown in the console."),
  root: z
    .boolean()
    .default(false)
    .describe("Whether the policy is the organization's: for every account without a nearer one, present and future."),
  organizationalUnits: z
    .array(z.string())
    .default([])
    .describe("Names of units that the policy is for, with all below them that have none of their own."),
  accounts: z.array(z.string()).default([]).describe("Names of active accounts that the policy is for."),
  enabled: z.boolean().default(true).describe("Whether Security Hub is on. false turns it off in these accounts."),
  standards: z
    .array(z.enum(STANDARDS))
    .default([])
    .describe("Standards to run. None: Security Hub only collects the findings of other services."),
  disabledControls: z
    .array(
      z.strictObject({
        id: controlId.describe("Id of the control, such as EC2.10."),
        reason: reason.describe("Why the control does not run."),
      }),
    )
    .default([])
    .describe("Controls that do not run. All others of the standards do, new ones too."),
  controlParameters: z
    .array(controlParameterSchema)
    .default([])
    .describe("Parameters of controls that differ from AWS's defaults; one value each, by its type."),
});

export const securityHubSchema = z
  .strictObject({
    policies: z
      .array(securityHubPolicySchema)
      .prefault([{ name: "baseline", root: true, standards: ["fsbp", "cis-5.0.0"] }])
      .describe(
        "Configuration policies: what runs in which accounts. One is the root's. Without one of its own, the suspended " +
          "unit gets a policy that turns Security Hub off.",
      ),
    automationRules: z
      .array(automationRuleSchema)
      .default([])
      .describe("Rules that change findings as they come in, in every account and governed region."),
    productSubscriptions: z
      .array(
        z.strictObject({
          product: text(/^[a-z0-9-]+\/[a-z0-9-]+$/, "company/product, such as prowler/prowler").describe(
            "Company and product as in the product's ARN.",
          ),
          ownerAccountId: accountId.optional().describe("Account id in the product's ARN, if it has one."),
          regions: z.array(regionCode).min(1).optional().describe("Governed regions; all of them if left out."),
        }),
      )
      .default([])
      .describe("Other companies' products that send findings. AWS's own services need no entry."),
  })
  .prefault({})
  .describe("AWS Security Hub CSPM, configured centrally from the security account.");
