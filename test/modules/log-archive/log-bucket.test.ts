import { LogBucket, type LogBucketProps } from "../../../modules/log-archive/log-bucket";
import { logKind, type LogKindName } from "../../../modules/log-archive/log-kinds";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";
import { SOURCES } from "./sources";

const KEY = "arn:aws:kms:eu-west-1:999999999999:key/mrk-1";

const build = (kind: LogKindName, props: Partial<LogBucketProps> = {}) =>
  synth(
    (s) =>
      new LogBucket(s, kind, {
        placement: s.in("eu-west-1"),
        kind: logKind(kind),
        organization: "example",
        sources: SOURCES,
        keyArn: KEY,
        lifecycle: { expireAfterDays: 2557, archiveAfterDays: 90 },
        objectLock: { mode: "GOVERNANCE", retentionInDays: 365 },
        accessLogs: { bucketName: "example-s3-access-999999999999-eu-west-1" },
        ...props,
      }),
  );

describe("LogBucket", () => {
  test("locks the trail's logs", () => {
    expect(resourceOf(build("cloudtrail"), "aws_s3_bucket_object_lock_configuration")).toMatchObject({
      rule: { default_retention: { mode: "GOVERNANCE", days: 365 } },
    });
  });

  test("does not lock where the service could not deliver", () => {
    expect(build("config")).not.toHaveProperty("resource.aws_s3_bucket_object_lock_configuration");
  });

  test.each<[LogKindName, unknown]>([
    ["cloudtrail", { rule: [{ bucket_key_enabled: false }] }],
    ["config", { rule: [{ bucket_key_enabled: true }] }],
    ["load-balancer", { rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }] }],
  ])("encrypts %s as its row says", (kind, expected) => {
    expect(resourceOf(build(kind), "aws_s3_bucket_server_side_encryption_configuration")).toMatchObject(
      expected as object,
    );
  });

  test("keeps out everyone beyond the organization", () => {
    const { DenyExternalPrincipals } = statementsOf(resourceOf(build("config"), "aws_s3_bucket_policy").policy);
    expect(DenyExternalPrincipals?.Condition).toEqual({
      StringNotEquals: { "aws:PrincipalOrgID": "o-exampleorg1" },
      Bool: { "aws:PrincipalIsAWSService": "false" },
    });
  });

  test("archives, expires and is logged itself", () => {
    const stack = build("vpc-flow-logs");
    expect(resourceOf(stack, "aws_s3_bucket_lifecycle_configuration")).toMatchObject({
      rule: [{ transition: [{ days: 90, storage_class: "GLACIER_IR" }], expiration: [{ days: 2557 }] }],
    });
    expect(resourceOf(stack, "aws_s3_bucket_logging")).toMatchObject({
      target_bucket: "example-s3-access-999999999999-eu-west-1",
    });
  });

  test("needs no key where S3 encrypts", () => {
    expect(() => build("load-balancer", { keyArn: undefined })).not.toThrow();
  });

  test("fails without the key that its kind needs", () => {
    expect(() => build("waf", { keyArn: undefined })).toThrow(
      "[test] waf needs keyArn, since logs of kind 'waf' are encrypted with the log key",
    );
  });
});
