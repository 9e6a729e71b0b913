import type { TerraformJson } from "../../../../policies/guardrails/readers/terraform-json";
import { type Case, type Cases, one, optionalCases, policy } from "./case";

const TABLE = { name: "orders", billing_mode: "PROVISIONED" };
const READS = "dynamodb:table:ReadCapacityUnits";
const WRITES = "dynamodb:table:WriteCapacityUnits";

const scaled = (...targets: readonly object[]): TerraformJson =>
  one("aws_dynamodb_table", TABLE, {
    aws_appautoscaling_target: Object.fromEntries(targets.map((target, index) => [`t${index}`, { ...target }])),
  });

const rule = (name: string, enabled: unknown) => ({
  name,
  visibility_config: { cloudwatch_metrics_enabled: enabled, metric_name: name },
});

const inVpc = (subnet_ids: unknown, subnets: Record<string, object> = {}): TerraformJson =>
  one("aws_lambda_function", { vpc_config: { subnet_ids } }, { aws_subnet: subnets as never });

/** Cases of guardrails that keep things running, and of the one on bucket policies for other accounts. */
export const RESILIENCE: Cases = {
  "LZ-CLOUDWATCH-01": [
    ...optionalCases("aws_cloudwatch_metric_alarm", "actions_enabled", true, false),
    ...optionalCases("aws_cloudwatch_composite_alarm", "actions_enabled", true, false),
  ],
  "LZ-DYNAMODB-04": [
    ["pass", "on demand", one("aws_dynamodb_table", { name: "orders", billing_mode: "PAY_PER_REQUEST" })],
    ["fail", "AWS's default", one("aws_dynamodb_table", { name: "orders" }), "nothing scales"],
    ["fail", "provisioned", one("aws_dynamodb_table", TABLE), `nothing scales ${READS}, ${WRITES}`],
    ["unknown", "by reference", one("aws_dynamodb_table", { name: "orders", billing_mode: "${var.x}" })],
    [
      "pass",
      "scaled by name and by reference",
      scaled(
        { resource_id: "table/orders", scalable_dimension: READS },
        { resource_id: "table/${aws_dynamodb_table.r.name}", scalable_dimension: WRITES },
      ),
    ],
    ["fail", "reads alone", scaled({ resource_id: "table/orders", scalable_dimension: READS }), `scales ${WRITES}`],
    ["fail", "another table", scaled({ resource_id: "table/jobs", scalable_dimension: READS }), READS],
    ["unknown", "a target of some table", scaled({ resource_id: "${var.id}", scalable_dimension: READS })],
  ],
  "LZ-ECR-03": [
    [
      "pass",
      "by reference",
      one(
        "aws_ecr_repository",
        { name: "shop" },
        { aws_ecr_lifecycle_policy: { p: { repository: "${aws_ecr_repository.r.name}" } } },
      ),
      "aws_ecr_lifecycle_policy.p",
    ],
    [
      "pass",
      "by name",
      one("aws_ecr_repository", { name: "shop" }, { aws_ecr_lifecycle_policy: { p: { repository: "shop" } } }),
    ],
    ["fail", "none", one("aws_ecr_repository", { name: "shop" }), "no aws_ecr_lifecycle_policy"],
    [
      "fail",
      "of another one",
      one("aws_ecr_repository", { name: "shop" }, { aws_ecr_lifecycle_policy: { p: { repository: "api" } } }),
    ],
    [
      "unknown",
      "of some repository",
      one("aws_ecr_repository", { name: "shop" }, { aws_ecr_lifecycle_policy: { p: { repository: "${var.x}" } } }),
    ],
  ],
  "LZ-KINESIS-02": [
    ["pass", "a week", one("aws_kinesis_stream", { retention_period: 168 })],
    ["fail", "a day", one("aws_kinesis_stream", { retention_period: 24 }), "retention_period is 24"],
    ["fail", "Kinesis's default", one("aws_kinesis_stream", {}), "retention_period is 24"],
    ["unknown", "by reference", one("aws_kinesis_stream", { retention_period: "${var.x}" })],
  ],
  "LZ-LAMBDA-04": [
    ["none", "outside of a VPC", one("aws_lambda_function", {})],
    ["pass", "two subnets", inVpc(["subnet-1", "subnet-2"]), "2 subnets"],
    ["fail", "one subnet", inVpc(["subnet-1"]), "it has 1 subnets"],
    ["fail", "the same twice", inVpc(["subnet-1", "subnet-1"]), "it has 1 subnets"],
    [
      "fail",
      "two of one zone",
      inVpc(["${aws_subnet.a.id}", "${aws_subnet.b.id}"], {
        a: { availability_zone: "eu-west-1a" },
        b: { availability_zone: "eu-west-1a" },
      }),
      "all in eu-west-1a",
    ],
    [
      "pass",
      "two of two zones",
      inVpc(["${aws_subnet.a.id}", "${aws_subnet.b.id}"], {
        a: { availability_zone: "eu-west-1a" },
        b: { availability_zone: "eu-west-1b" },
      }),
    ],
    ["unknown", "a list of Terraform's", inVpc("${module.vpc.subnets}")],
  ],
  "LZ-S3-12": otherAccounts(),
  "LZ-WAF-06": [
    ["pass", "all rules", one("aws_wafv2_web_acl", { rule: [rule("a", true), rule("b", true)] })],
    ["pass", "no rule", one("aws_wafv2_rule_group", {})],
    ["fail", "one without", one("aws_wafv2_web_acl", { rule: [rule("a", true), rule("b", false)] }), "rule b"],
    ["fail", "no visibility", one("aws_wafv2_rule_group", { rule: { name: "a" } }), "rule a"],
    ["unknown", "by reference", one("aws_wafv2_web_acl", { rule: rule("a", "${var.x}") })],
  ],
};

function otherAccounts(): Case[] {
  const OWN = "111111111111";
  const OTHER = "222222222222";
  const bucketPolicy = (statement: object, accounts: readonly string[] | undefined = [OWN]): TerraformJson => ({
    ...one("aws_s3_bucket_policy", { policy: policy({ Effect: "Allow", Resource: "*", ...statement }) }),
    provider: { aws: [{ allowed_account_ids: accounts }] },
  });
  const principal = (AWS: string) => ({ Principal: { AWS } });
  const role = (account: string) => principal(`arn:aws:iam::${account}:role/reports`);
  return [
    ["pass", "readers of another account", bucketPolicy({ Action: "s3:GetObject", ...role(OTHER) })],
    ["fail", "who writes the policy", bucketPolicy({ Action: "s3:PutBucketPolicy", ...role(OTHER) }), OTHER],
    ["fail", "the account by its id", bucketPolicy({ Action: "s3:PutObjectAcl", ...principal(OTHER) }), OTHER],
    ["fail", "by a pattern", bucketPolicy({ Action: ["s3:Put*"], ...role(OTHER) }), "s3:PutEncryptionConfiguration"],
    [
      "fail",
      "without case",
      bucketPolicy({ Action: "S3:deletebucketpolicy", ...role(OTHER) }),
      "s3:DeleteBucketPolicy",
    ],
    ["fail", "everything but reading", bucketPolicy({ NotAction: "s3:Get*", ...role(OTHER) }), "s3:PutBucketAcl"],
    ["fail", "everybody", bucketPolicy({ Action: "s3:*", Principal: "*" }), "everybody is allowed"],
    ["fail", "everybody but one", bucketPolicy({ Action: "s3:*", NotPrincipal: { AWS: OWN } }), "everybody"],
    ["pass", "the bucket's own account", bucketPolicy({ Action: "s3:PutBucketPolicy", ...role(OWN) })],
    ["pass", "a service", bucketPolicy({ Action: "s3:PutBucketPolicy", Principal: { Service: "s3.amazonaws.com" } })],
    ["pass", "a Deny", bucketPolicy({ Effect: "Deny", Action: "s3:*", Principal: "*" })],
    ["unknown", "who is a reference", bucketPolicy({ Action: "s3:*", ...principal("${aws_iam_role.r.arn}") })],
    ["unknown", "in some account", bucketPolicy({ Action: "s3:*", ...role(OTHER) }, []), "may be of another account"],
    ["unknown", "a policy of Terraform's", one("aws_s3_bucket_policy", { policy: "${data.x.json}" })],
  ];
}
