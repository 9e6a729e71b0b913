import { TerraformVariable } from "cdktf";
import { AccessLogBucket } from "../../../modules/s3/access-log-bucket";
import { SecureBucket, type SecureBucketProps } from "../../../modules/s3/secure-bucket";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth, type TestStack } from "../../support/synth";

const KEY = "arn:aws:kms:eu-west-1:999999999999:key/11111111-1111-1111-1111-111111111111";
const NAME = "example-data-999999999999-eu-west-1";
const NAME_REFERENCE = "${aws_s3_bucket.data_bucket.bucket}";

const build = (props: Partial<SecureBucketProps> = {}) =>
  synth(
    (s) =>
      new SecureBucket(s, "data", {
        placement: s.in("eu-west-1"),
        bucketName: NAME,
        encryption: { type: "kms", keyArn: KEY },
        ...props,
      }),
  );
const one = (type: string, props?: Partial<SecureBucketProps>) => bodiesOf(build(props), type)[0];

describe("SecureBucket", () => {
  test("is protected from destruction unless asked otherwise", () => {
    expect(one("aws_s3_bucket")).toEqual({
      provider: "aws.eu-west-1",
      bucket: NAME,
      lifecycle: { prevent_destroy: true },
    });
    expect(one("aws_s3_bucket", { preventDestroy: false })).toMatchObject({ lifecycle: { prevent_destroy: false } });
  });

  test("blocks public access in all four ways", () => {
    expect(one("aws_s3_bucket_public_access_block")).toEqual({
      provider: "aws.eu-west-1",
      bucket: NAME_REFERENCE,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  test("takes ACLs out of use", () => {
    expect(one("aws_s3_bucket_ownership_controls")).toMatchObject({
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
  });

  test("encrypts with the key and asks KMS once per bucket", () => {
    expect(one("aws_s3_bucket_server_side_encryption_configuration")).toMatchObject({
      rule: [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: "aws:kms", kms_master_key_id: KEY },
          bucket_key_enabled: true,
        },
      ],
    });
    const encryption = { type: "kms", keyArn: KEY, bucketKey: false } as const;
    expect(one("aws_s3_bucket_server_side_encryption_configuration", { encryption })).toMatchObject({
      rule: [{ bucket_key_enabled: false }],
    });
  });

  test("encrypts with S3's own keys where asked to", () => {
    expect(one("aws_s3_bucket_server_side_encryption_configuration", { encryption: { type: "s3" } })).toMatchObject({
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
    });
  });

  test("keeps versions", () => {
    expect(one("aws_s3_bucket_versioning")).toMatchObject({ versioning_configuration: { status: "Enabled" } });
  });

  test("has no object lock unless asked for", () => {
    expect(build()).not.toHaveProperty("resource.aws_s3_bucket_object_lock_configuration");
    const locked = build({ objectLock: { mode: "COMPLIANCE", retentionInDays: 365 } });
    expect(resourceOf(locked, "aws_s3_bucket")).toMatchObject({ object_lock_enabled: true });
    expect(resourceOf(locked, "aws_s3_bucket_object_lock_configuration")).toMatchObject({
      rule: { default_retention: { mode: "COMPLIANCE", days: 365 } },
      depends_on: ["aws_s3_bucket_versioning.data_versioning"],
    });
  });

  test("puts its policy on only when public access is blocked and ACLs are off", () => {
    expect(one("aws_s3_bucket_policy")).toMatchObject({
      bucket: NAME_REFERENCE,
      depends_on: [
        "aws_s3_bucket_public_access_block.data_public-access-block",
        "aws_s3_bucket_ownership_controls.data_ownership",
      ],
    });
  });

  test("denies plain HTTP, old TLS, keys of the caller's and other KMS keys", () => {
    const statements = statementsOf(one("aws_s3_bucket_policy")?.policy);
    expect(Object.keys(statements)).toEqual([
      "DenyPlainHttp",
      "DenyOldTls",
      "DenyCustomerProvidedKeys",
      "DenyOtherKeys",
    ]);
    expect(Object.values(statements).map(({ Effect, Principal }) => [Effect, Principal])).toEqual(
      Array(4).fill(["Deny", "*"]),
    );
  });

  test("takes the key by its other names too", () => {
    const encryption = { type: "kms", keyArn: KEY, alsoNamed: ["alias/example"] } as const;
    const { DenyOtherKeys } = statementsOf(one("aws_s3_bucket_policy", { encryption })?.policy);
    expect(DenyOtherKeys?.Condition?.StringNotEquals).toEqual({
      "s3:x-amz-server-side-encryption-aws-kms-key-id": [KEY, "alias/example"],
    });
  });

  test("adds the caller's statements after its own", () => {
    const statements = [
      { Sid: "Read", Effect: "Allow", Principal: { AWS: "111111111111" }, Action: "s3:GetObject", Resource: "*" },
    ] as const;
    const sids = Object.keys(
      statementsOf(one("aws_s3_bucket_policy", { statements, encryption: { type: "s3" } })?.policy),
    );
    expect(sids).toEqual(["DenyPlainHttp", "DenyOldTls", "DenyCustomerProvidedKeys", "Read"]);
  });

  test("names ARNs of the region's partition", () => {
    const policy = synth((s) => {
      const bucket = new SecureBucket(s, "data", {
        placement: s.in("us-gov-west-1"),
        bucketName: NAME,
        encryption: { type: "s3" },
      });
      expect([bucket.bucketName, bucket.bucketArn]).toEqual([NAME, `arn:aws-us-gov:s3:::${NAME}`]);
    });
    expect(statementsOf(resourceOf(policy, "aws_s3_bucket_policy").policy).DenyPlainHttp?.Resource).toEqual([
      `arn:aws-us-gov:s3:::${NAME}`,
      `arn:aws-us-gov:s3:::${NAME}/*`,
    ]);
  });
});

describe("SecureBucket access logs", () => {
  const withTarget = (add: (s: TestStack) => SecureBucketProps["accessLogs"]) =>
    bodiesOf(
      synth(
        (s) =>
          new SecureBucket(s, "data", {
            placement: s.in("eu-west-1"),
            bucketName: NAME,
            encryption: { type: "s3" },
            accessLogs: add(s),
          }),
      ),
      "aws_s3_bucket_logging",
    );

  test("are off without a target", () => {
    expect(build()).not.toHaveProperty("resource.aws_s3_bucket_logging");
  });

  test("go to a bucket of an earlier stack, below the bucket's name", () => {
    expect(withTarget(() => ({ bucketName: "example-s3-access" }))).toEqual([
      {
        provider: "aws.eu-west-1",
        bucket: NAME_REFERENCE,
        target_bucket: "example-s3-access",
        target_prefix: `${NAME}/`,
      },
    ]);
  });

  test("wait for the policy of a target in the same stack", () => {
    const target = (s: TestStack) =>
      new AccessLogBucket(s, "access", { placement: s.in("eu-west-1"), organization: "example", retentionInDays: 30 });
    expect(withTarget((s) => target(s).target("data/"))).toEqual([
      {
        provider: "aws.eu-west-1",
        bucket: NAME_REFERENCE,
        target_bucket: "example-s3-access-999999999999-eu-west-1",
        target_prefix: "data/",
        depends_on: [
          "aws_s3_bucket_policy.access_policy",
          "aws_s3_bucket_server_side_encryption_configuration.access_encryption",
        ],
      },
    ]);
  });
});

describe("SecureBucket fails", () => {
  test.each<[string, Partial<SecureBucketProps>, string]>([
    ["a short name", { bucketName: "ab" }, "bucketName must be 3 to 63 characters long, got 'ab' (2)"],
    [
      "a long name",
      { bucketName: "a".repeat(64) },
      `bucketName must be 3 to 63 characters long, got '${"a".repeat(64)}' (64)`,
    ],
    [
      "an upper case name",
      { bucketName: "Data" },
      "bucketName must be lower case letters, digits, dots and hyphens, not at either end, got 'Data'",
    ],
    [
      "a retention of no days",
      { objectLock: { mode: "GOVERNANCE", retentionInDays: 0 } },
      "objectLock.retentionInDays must be a whole number from 1 to 36500, got 0",
    ],
    [
      "logging to itself",
      { accessLogs: { bucketName: NAME } },
      `accessLogs.bucketName must be another bucket, got '${NAME}' itself`,
    ],
    [
      "a fraction of a day",
      { lifecycle: { expireAfterDays: 1.5 } },
      "lifecycle.expireAfterDays must be a whole number of days from 1 up, got 1.5",
    ],
    [
      "archiving after the end",
      { lifecycle: { expireAfterDays: 90, archiveAfterDays: 90 } },
      "lifecycle.archiveAfterDays must be less than expireAfterDays (90), got 90",
    ],
  ])("on %s", (_, props, message) => {
    expect(() => build(props)).toThrow(`[test/data] ${message}`);
  });

  test("not on a name that only Terraform knows", () => {
    const stack = synth((s) => {
      const name = new TerraformVariable(s, "name", { type: "string" });
      const { stringValue: bucketName } = name;
      new SecureBucket(s, "data", { placement: s.in("eu-west-1"), bucketName, encryption: { type: "s3" } });
    });
    expect(resourceOf(stack, "aws_s3_bucket").bucket).toBe("${var.name}");
  });
});
