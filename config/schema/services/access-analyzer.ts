import { z } from "zod";
import { targetsSchema } from "../../targets";
import { accountId, itemName, reason, regionCode, tags } from "../fields";

/** One criterion; AWS takes 1-20 values in each list (docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Criterion.html). */
function criterion<T extends z.ZodType>(value: T, description: string) {
  return z
    .strictObject({
      eq: z.array(value).min(1).max(20).optional().describe("Is one of these, 1-20 values."),
      neq: z.array(value).min(1).max(20).optional().describe("Is none of these, 1-20 values."),
      contains: z.array(z.string().min(1)).min(1).max(20).optional().describe("Contains one of these, 1-20 values."),
      exists: z.boolean().optional().describe("Whether the finding has the criterion at all."),
    })
    .optional()
    .describe(description);
}

const anyText = z.string().min(1);

/** Types that the analyzer of external access looks at (docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-resources.html). */
const EXTERNAL_RESOURCE_TYPES = [
  "AWS::DynamoDB::Stream",
  "AWS::DynamoDB::Table",
  "AWS::EC2::Snapshot",
  "AWS::ECR::Repository",
  "AWS::EFS::FileSystem",
  "AWS::IAM::Role",
  "AWS::KMS::Key",
  "AWS::Lambda::Function",
  "AWS::Lambda::LayerVersion",
  "AWS::RDS::DBClusterSnapshot",
  "AWS::RDS::DBSnapshot",
  "AWS::S3::Bucket",
  "AWS::S3Express::DirectoryBucket",
  "AWS::SNS::Topic",
  "AWS::SQS::Queue",
  "AWS::SecretsManager::Secret",
] as const;

/** Criteria of archive rules: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html */
const externalFilterSchema = z
  .strictObject({
    resource: criterion(anyText, "ARN of the resource."),
    resourceType: criterion(z.enum(EXTERNAL_RESOURCE_TYPES), "Type of the resource."),
    resourceOwnerAccount: criterion(accountId, "Account of the resource."),
    resourceControlPolicyRestriction: criterion(
      z.enum(["APPLICABLE", "FAILED_TO_EVALUATE_RCP", "NOT_APPLICABLE"]),
      "Whether a resource control policy restricts the access.",
    ),
    isPublic: criterion(z.enum(["true", "false"]), "Whether everybody has access."),
    error: criterion(anyText, "Error that the analyzer met."),
    "principal.AWS": criterion(anyText, "Account id or ARN that has access."),
    "principal.Federated": criterion(anyText, "ARN of the identity provider whose users have access."),
    "condition.aws:PrincipalArn": criterion(anyText, "Principal of a condition."),
    "condition.aws:PrincipalOrgID": criterion(anyText, "Organization of a condition."),
    "condition.aws:PrincipalOrgPaths": criterion(anyText, "Organizational unit of a condition."),
    "condition.aws:SourceIp": criterion(anyText, "Address of a condition."),
    "condition.aws:SourceVpc": criterion(anyText, "VPC of a condition."),
    "condition.aws:UserId": criterion(anyText, "User id of a condition."),
    "condition.accounts.google.com:aud": criterion(anyText, "Google application of a condition."),
    "condition.cognito-identity.amazonaws.com:aud": criterion(anyText, "Cognito identity pool of a condition."),
    "condition.graph.facebook.com:app_id": criterion(anyText, "Facebook application of a condition."),
    "condition.kms:CallerAccount": criterion(anyText, "Account of a condition of KMS."),
    "condition.www.amazon.com:app_id": criterion(anyText, "Amazon application of a condition."),
  })
  .describe("Criteria, of which all must match.");

const unusedFilterSchema = z
  .strictObject({
    resource: criterion(anyText, "ARN of the user or role."),
    resourceType: criterion(z.enum(["AWS::IAM::Role", "AWS::IAM::User"]), "Type of the identity."),
    resourceOwnerAccount: criterion(accountId, "Account of the user or role."),
    findingType: criterion(
      z.enum(["UnusedIAMRole", "UnusedIAMUserAccessKey", "UnusedIAMUserPassword", "UnusedPermission"]),
      "What is not used.",
    ),
  })
  .describe("Criteria, of which all must match.");

const archiveRuleName = itemName.describe("Name of the rule.");
const archiveRuleReason = reason.describe("Why this access is meant to be; AWS has no place for it, reports have.");

export const accessAnalyzerSchema = z
  .strictObject({
    externalAccess: z
      .strictObject({
        archiveRules: z
          .array(
            z.strictObject({
              name: archiveRuleName,
              reason: archiveRuleReason,
              regions: z
                .array(regionCode)
                .min(1)
                .optional()
                .describe("Governed regions in which findings are archived; all of them if left out."),
              filter: externalFilterSchema,
            }),
          )
          .default([])
          .describe("Access from outside that is meant to be. A rule archives findings that arise after it."),
      })
      .prefault({})
      .describe("Who outside of the organization can reach resources; in every governed region, free of charge."),
    unusedAccess: z
      .strictObject({
        enabled: z
          .boolean()
          .default(true)
          .describe("Whether unused access is looked for. AWS bills each user and role that is analyzed, each month."),
        unusedAccessAgeInDays: z
          .number()
          .int()
          .min(1)
          .max(365)
          .default(90)
          .describe("Days without use after which access is a finding, 1-365. A change makes a new analyzer."),
        targets: targetsSchema
          .omit({ regions: true })
          .default({})
          .describe("Accounts that are analyzed, beside the security account. A change makes a new analyzer."),
        excludedTags: z
          .array(tags)
          .default([])
          .describe(
            "Users and roles that are left out: those that carry all tags of one entry; an empty value stands for any. A " +
              "change makes a new analyzer.",
          ),
        archiveRules: z
          .array(z.strictObject({ name: archiveRuleName, reason: archiveRuleReason, filter: unusedFilterSchema }))
          .default([])
          .describe("Unused access that is accepted. A rule archives findings that arise after it."),
      })
      .prefault({})
      .describe("Roles, keys, passwords and permissions that nobody uses; one analyzer, in the home region."),
  })
  .prefault({})
  .describe("IAM Access Analyzer.");
