import { AccessLogBucket } from "../../../modules/s3/access-log-bucket";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const build = (organization = "example") =>
  synth(
    (s) =>
      new AccessLogBucket(s, "access-logs", { placement: s.in("eu-central-1"), organization, retentionInDays: 365 }),
  );

describe("AccessLogBucket", () => {
  test("is named by rule, for the account and region", () => {
    expect(resourceOf(build(), "aws_s3_bucket")).toMatchObject({
      provider: "aws.eu-central-1",
      bucket: "example-s3-access-999999999999-eu-central-1",
    });
  });

  test("has what S3 demands: its own encryption and no default retention", () => {
    const stack = build();
    expect(resourceOf(stack, "aws_s3_bucket_server_side_encryption_configuration")).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
    });
    expect(stack).not.toHaveProperty("resource.aws_s3_bucket_object_lock_configuration");
  });

  test("takes the logs of the account's buckets and of nobody else's", () => {
    const { ServerAccessLogWrite } = statementsOf(resourceOf(build(), "aws_s3_bucket_policy").policy);
    expect(ServerAccessLogWrite).toEqual({
      Sid: "ServerAccessLogWrite",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: "arn:aws:s3:::example-s3-access-999999999999-eu-central-1/*",
      Condition: {
        StringEquals: { "aws:SourceAccount": "999999999999" },
        ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" },
      },
    });
  });

  test("does not log itself and forgets after the retention", () => {
    const stack = build();
    expect(stack).not.toHaveProperty("resource.aws_s3_bucket_logging");
    expect(resourceOf(stack, "aws_s3_bucket_lifecycle_configuration")).toMatchObject({
      rule: [{ expiration: [{ days: 365 }], noncurrent_version_expiration: [{ noncurrent_days: 30 }] }],
    });
  });

  test("fails when the organization's name makes the bucket's too long", () => {
    const organization = "a".repeat(30);
    expect(() => build(organization)).toThrow(
      `[test/access-logs] bucketName must be 3 to 63 characters long, got '${organization}-s3-access-999999999999-eu-central-1' (66)`,
    );
  });
});
