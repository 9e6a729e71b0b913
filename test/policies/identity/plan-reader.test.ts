import { policyDocument } from "../../../policies/document";
import { planReader } from "../../../policies/identity/plan-reader";
import { decideIdentity, type Decision } from "../../support/policy-decision";

const statements = planReader({ organization: "acme", accountId: "333333333333", partition: "aws" });
const principal = { arn: "arn:aws:iam::333333333333:role/acme-plan" };
const list = "arn:aws:s3:::acme-ip-lists-333333333333-eu-west-1/trusted/0123";
const any = "arn:aws:any:eu-west-1:333333333333:any";

describe("the role that plans are made with", () => {
  test.each<readonly [action: string, resource: string, expected: Decision]>([
    // Settings.
    ["iam:GetRolePolicy", any, "allowed"],
    ["iam:GetAccountPasswordPolicy", any, "allowed"],
    ["iam:ListAccountAliases", any, "allowed"],
    ["account:GetAlternateContact", any, "allowed"],
    ["apigateway:GET", "arn:aws:apigateway:eu-west-1::/account", "allowed"],
    ["ssm:DescribeAssociation", any, "allowed"],
    ["ssm:GetServiceSetting", any, "allowed"],
    ["ssm:DescribePatchGroups", any, "allowed"],
    ["ssm:GetMaintenanceWindowTask", any, "allowed"],
    ["backup:DescribeGlobalSettings", any, "allowed"],
    ["backup:GetBackupVaultAccessPolicy", any, "allowed"],
    ["budgets:ViewBudget", any, "allowed"],
    ["ce:GetAnomalySubscriptions", any, "allowed"],
    ["identitystore:DescribeGroup", any, "allowed"],
    ["servicequotas:GetServiceQuota", any, "allowed"],
    ["ec2:GetEbsEncryptionByDefault", any, "allowed"],
    ["ec2:DescribeSecurityGroups", any, "allowed"],
    ["kms:GetKeyPolicy", any, "allowed"],
    ["s3:GetBucketPolicy", "arn:aws:s3:::acme-cloudtrail", "allowed"],
    ["s3:GetLifecycleConfiguration", "arn:aws:s3:::acme-cloudtrail", "allowed"],
    ["s3:ListBucket", "arn:aws:s3:::acme-cloudtrail", "allowed"],
    ["sso:GetInlinePolicyForPermissionSet", any, "allowed"],
    ["organizations:DescribePolicy", any, "allowed"],
    ["shield:DescribeSubscription", any, "allowed"],
    ["shield:ListTagsForResource", any, "allowed"],
    ["guardduty:GetDetector", any, "allowed"],
    ["secretsmanager:DescribeSecret", any, "allowed"],
    // The objects that Terraform made, and no other.
    ["s3:GetObject", list, "allowed"],
    ["s3:GetObjectTagging", list, "allowed"],
    ["s3:PutObject", list, "not allowed"],
    ["s3:GetObject", "arn:aws:s3:::acme-ip-lists-444444444444-eu-west-1/trusted/0123", "denied"],
    ["s3:GetObject", "arn:aws:s3:::acme-cloudtrail-333333333333-eu-west-1/AWSLogs/x", "denied"],
    ["s3:GetObjectVersion", "arn:aws:s3:::acme-cloudtrail-333333333333-eu-west-1/AWSLogs/x", "denied"],
    // Data.
    ["dynamodb:GetItem", any, "denied"],
    ["dynamodb:PartiQLSelect", any, "denied"],
    ["secretsmanager:GetSecretValue", any, "denied"],
    ["ssm:GetParametersByPath", any, "denied"],
    ["kms:Decrypt", any, "denied"],
    ["logs:FilterLogEvents", any, "denied"],
    ["sqs:ReceiveMessage", any, "denied"],
    ["athena:GetQueryResultsStream", any, "denied"],
    ["guardduty:GetFindings", any, "denied"],
    ["macie2:GetFindings", any, "denied"],
    ["ec2:DescribeInstanceAttribute", any, "denied"],
    ["ec2:DescribeLaunchTemplateVersions", any, "denied"],
    ["apigateway:GET", "arn:aws:apigateway:eu-west-1::/apikeys/abc", "denied"],
    ["lambda:GetFunction", any, "not allowed"],
    ["securityhub:GetFindings", any, "not allowed"],
    ["wafv2:GetSampledRequests", any, "not allowed"],
    // Changes, and other roles.
    ["iam:PutRolePolicy", any, "not allowed"],
    ["apigateway:PATCH", any, "not allowed"],
    ["kms:PutKeyPolicy", any, "not allowed"],
    ["servicequotas:RequestServiceQuotaIncrease", any, "not allowed"],
    ["sts:AssumeRole", "arn:aws:iam::444444444444:role/acme-plan", "denied"],
  ])("%s on %s: %s", (action, resource, expected) => {
    expect(decideIdentity(statements, { principal, action, resource })).toBe(expected);
  });

  test("keeps the Deny where a resource policy lets everybody of the account in", () => {
    const letIn = { Sid: "Own", Effect: "Allow", Action: "s3:*", Resource: "*" } as const;
    const resource = "arn:aws:s3:::acme-cloudtrail-333333333333-eu-west-1/AWSLogs/x";
    expect(decideIdentity([...statements, letIn], { principal, action: "s3:GetObject", resource })).toBe("denied");
  });

  test("fits into the inline policies of a role", () => {
    expect(policyDocument(statements).length).toBeLessThan(10_240);
  });

  test("may not change anything: no allowed action begins with a verb that does", () => {
    const allowed = statements.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action }) => Action ?? []);
    const verbs = allowed.map((action) => action.split(":")[1] ?? "");
    expect(verbs.filter((verb) => !/^(GET$|Get|List|Describe|BatchGet|View)/.test(verb))).toEqual([]);
  });
});
