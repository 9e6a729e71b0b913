import { OrganizationTrail, type OrganizationTrailProps } from "../../../modules/cloudtrail/organization-trail";
import { bodiesOf } from "../../support/bodies";
import { type Resource, synth } from "../../support/synth";

const props: Omit<OrganizationTrailProps, "placement"> = {
  organization: "example",
  organizationId: "o-exampleorg1",
  bucketName: "example-cloudtrail-222222222222-eu-west-1",
  kmsKeyArn: "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",
};

const build = (more: Partial<OrganizationTrailProps> = {}) =>
  synth((s) => new OrganizationTrail(s, "cloudtrail", { placement: s.in("eu-west-1"), ...props, ...more }));

const trail = (more: Partial<OrganizationTrailProps> = {}): Resource =>
  bodiesOf(build(more), "aws_cloudtrail")[0] as Resource;

const selectors = (more: Partial<OrganizationTrailProps>) => trail(more).advanced_event_selector;

describe("OrganizationTrail", () => {
  test("covers every account and region, validated, encrypted, and is not destroyed by accident", () => {
    expect(trail()).toEqual({
      provider: "aws.eu-west-1",
      name: "example-organization-trail",
      is_organization_trail: true,
      is_multi_region_trail: true,
      include_global_service_events: true,
      enable_logging: true,
      enable_log_file_validation: true,
      s3_bucket_name: props.bucketName,
      kms_key_id: props.kmsKeyArn,
      cloud_watch_logs_group_arn: "${aws_cloudwatch_log_group.cloudtrail_logs_group.arn}:*",
      cloud_watch_logs_role_arn: "${aws_iam_role.cloudtrail_logs_role.arn}",
      advanced_event_selector: expect.any(Array),
      insight_selector: [{ insight_type: "ApiCallRateInsight" }, { insight_type: "ApiErrorRateInsight" }],
      // CloudTrail tries the role when the trail is made.
      depends_on: ["aws_iam_role_policy.cloudtrail_logs_role-policy"],
      lifecycle: { prevent_destroy: true },
    });
  });

  test("records management events and DynamoDB items, and no other data events, unless asked to", () => {
    expect(selectors({})).toEqual([
      { name: "Management events", field_selector: [{ field: "eventCategory", equals: ["Management"] }] },
      {
        name: "DynamoDB data events",
        field_selector: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::DynamoDB::Table"] },
        ],
      },
    ]);
  });

  test("leaves the buckets that logs are written to out of S3 data events, its own always", () => {
    const dataEvents = { dynamodb: false, s3: true, lambda: false };
    const excludedBuckets = ["example-config-222222222222-eu-west-1", props.bucketName];
    expect(selectors({ dataEvents, excludedBuckets })).toEqual([
      expect.objectContaining({ name: "Management events" }),
      {
        name: "S3 data events",
        field_selector: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::S3::Object"] },
          {
            field: "resources.ARN",
            not_starts_with: [
              "arn:aws:s3:::example-cloudtrail-222222222222-eu-west-1/",
              "arn:aws:s3:::example-config-222222222222-eu-west-1/",
            ],
          },
        ],
      },
    ]);
  });

  test("records Lambda invocations if asked to", () => {
    expect(selectors({ dataEvents: { dynamodb: false, s3: false, lambda: true } })).toEqual([
      expect.objectContaining({ name: "Management events" }),
      {
        name: "Lambda data events",
        field_selector: [
          { field: "eventCategory", equals: ["Data"] },
          { field: "resources.type", equals: ["AWS::Lambda::Function"] },
        ],
      },
    ]);
  });

  test("goes without Insights if asked to", () => {
    expect(trail({ insights: [] }).insight_selector).toEqual([]);
  });

  test("keeps the log group a year, encrypted with its own key", () => {
    expect(bodiesOf(build(), "aws_cloudwatch_log_group")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "/example/cloudtrail/organization-trail",
        kms_key_id: "${aws_kms_key.cloudtrail_logs_key_key.arn}",
        retention_in_days: 365,
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  test("lets CloudWatch Logs use the key for this log group alone", () => {
    const [key] = bodiesOf(build(), "aws_kms_key") as { policy: string }[];
    const { Statement } = JSON.parse(key?.policy ?? "") as { Statement: Record<string, unknown>[] };
    expect(Statement.filter(({ Principal }) => JSON.stringify(Principal).includes("Service"))).toEqual([
      expect.objectContaining({
        Effect: "Allow",
        Principal: { Service: "logs.eu-west-1.amazonaws.com" },
        Condition: {
          ArnLike: {
            "kms:EncryptionContext:aws:logs:arn":
              "arn:aws:logs:eu-west-1:999999999999:log-group:/example/cloudtrail/organization-trail",
          },
        },
      }),
    ]);
  });

  test("lets CloudTrail write to the trail's streams and nothing else", () => {
    const [role] = bodiesOf(build(), "aws_iam_role") as { assume_role_policy: string }[];
    expect(JSON.parse(role?.assume_role_policy ?? "")).toMatchObject({
      Statement: [{ Principal: { Service: "cloudtrail.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    const [policy] = bodiesOf(build(), "aws_iam_role_policy") as { policy: string }[];
    const streams = "arn:aws:logs:eu-west-1:999999999999:log-group:/example/cloudtrail/organization-trail:log-stream";
    expect(JSON.parse(policy?.policy ?? "")).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "WriteLogStreams",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: [`${streams}:999999999999_CloudTrail_eu-west-1*`, `${streams}:o-exampleorg1_*`],
        },
      ],
    });
  });

  test("fails on a retention that CloudWatch Logs does not know", () => {
    expect(() => build({ logGroupRetentionInDays: 100 })).toThrow(
      "[test/cloudtrail] logGroupRetentionInDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, " +
        "545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 100",
    );
  });
});
