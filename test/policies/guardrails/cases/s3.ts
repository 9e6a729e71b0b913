import type { TerraformJson } from "../../../../policies/guardrails/readers/terraform-json";
import { type Case, type Cases, one, optionalCases, policy } from "./case";

const BUCKET = { bucket: "data" };
const REFERENCE = "${aws_s3_bucket.r.bucket}";

/** A bucket with one resource of a type that names it. */
const withPart = (type: string, body: object, bucket = REFERENCE) =>
  one("aws_s3_bucket", BUCKET, { [type]: { p: { bucket, ...body } } });

/** Cases that every rule over a part of a bucket shares. */
const partCases = (type: string, good: object): Case[] => [
  ["pass", "it is good, by reference", withPart(type, good)],
  ["pass", "it is good, by name", withPart(type, good, "data")],
  ["fail", "there is none", one("aws_s3_bucket", BUCKET), "in the stack"],
  ["fail", "there is one of another bucket", withPart(type, good, "other"), "in the stack"],
  ["unknown", "only Terraform knows of which bucket it is", withPart(type, good, "${var.bucket}"), "by reference"],
];

const encryption = (sse_algorithm: unknown) => ({
  rule: [{ apply_server_side_encryption_by_default: { sse_algorithm } }],
});
const ENCRYPTION = "aws_s3_bucket_server_side_encryption_configuration";
const VERSIONING = "aws_s3_bucket_versioning";
const LIFECYCLE = "aws_s3_bucket_lifecycle_configuration";
const OWNERSHIP = "aws_s3_bucket_ownership_controls";

const ALL = {
  block_public_acls: true,
  block_public_policy: true,
  ignore_public_acls: true,
  restrict_public_buckets: true,
};

const DENY = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const LOG_DELIVERY = { Effect: "Allow", Principal: { Service: "logging.s3.amazonaws.com" }, Action: "s3:PutObject" };

const REPLICATION = "aws_s3_bucket_replication_configuration";
const REFERENCE_TO_B = "${aws_s3_bucket.b.bucket}";

/** A replication with one rule. */
function replication(
  rule: { readonly key?: string; readonly select?: string },
  rest: Readonly<Record<string, unknown>> = {},
): TerraformJson {
  const settings = { key: "arn:aws:kms:eu-west-1:111111111111:key/1111-2222", select: "Enabled", ...rule };
  return one(REPLICATION, {
    rule: [
      {
        id: "all",
        source_selection_criteria: { sse_kms_encrypted_objects: { status: settings.select } },
        destination: { encryption_configuration: { replica_kms_key_id: settings.key } },
      },
    ],
    ...rest,
  });
}

/** A replication beside its bucket and the bucket's versioning. */
const waiting = (body: Readonly<Record<string, unknown>>): TerraformJson =>
  one(
    REPLICATION,
    { bucket: REFERENCE_TO_B, ...body },
    { aws_s3_bucket: { b: BUCKET }, aws_s3_bucket_versioning: { v: { bucket: REFERENCE_TO_B } } },
  );

/** A locked bucket whose versioning has a status. */
const locked = (status: string): TerraformJson =>
  one("aws_s3_bucket", BUCKET, {
    aws_s3_bucket_object_lock_configuration: { l: { bucket: REFERENCE } },
    [VERSIONING]: { v: { bucket: REFERENCE, versioning_configuration: { status } } },
  });

export const S3: Cases = {
  "LZ-S3-01": [
    ...partCases("aws_s3_bucket_public_access_block", ALL),
    [
      "fail",
      "one is off",
      withPart("aws_s3_bucket_public_access_block", { ...ALL, block_public_acls: false }),
      "block_public_acls is false",
    ],
  ],
  "LZ-S3-02": [
    ["pass", "it denies", withPart("aws_s3_bucket_policy", { policy: policy(DENY) })],
    ["fail", "it does not", withPart("aws_s3_bucket_policy", { policy: policy(LOG_DELIVERY) }), "no such statement"],
    ["unknown", "by reference", withPart("aws_s3_bucket_policy", { policy: "${data.x.y.json}" })],
  ],
  "LZ-S3-03": [
    ...partCases(ENCRYPTION, encryption("aws:kms")),
    ["pass", "keys of S3", withPart(ENCRYPTION, encryption("AES256"))],
    ["fail", "no default", withPart(ENCRYPTION, { rule: [{ bucket_key_enabled: true }] }), "no default encryption"],
    [
      "unknown",
      "algorithm by reference",
      withPart(ENCRYPTION, encryption("${var.sse}")),
      "sse_algorithm is ${var.sse}",
    ],
  ],
  "LZ-S3-04": [
    ...partCases(VERSIONING, { versioning_configuration: { status: "Enabled" } }),
    ["fail", "suspended", withPart(VERSIONING, { versioning_configuration: { status: "Suspended" } }), "Suspended"],
    ["fail", "empty", withPart(VERSIONING, {}), "no versioning_configuration"],
  ],
  "LZ-S3-05": [
    ...partCases(LIFECYCLE, { rule: [{ status: "Disabled" }, { status: "Enabled" }] }),
    ["fail", "every rule is off", withPart(LIFECYCLE, { rule: [{ status: "Disabled" }] }), "no rule is enabled"],
    ["unknown", "rules made by Terraform", withPart(LIFECYCLE, { dynamic: { rule: { for_each: "${var.rules}" } } })],
    ["unknown", "a status by reference", withPart(LIFECYCLE, { rule: [{ status: "${var.status}" }] })],
  ],
  "LZ-S3-06": [
    ...partCases(OWNERSHIP, { rule: { object_ownership: "BucketOwnerEnforced" } }),
    ["fail", "ACLs count", withPart(OWNERSHIP, { rule: { object_ownership: "ObjectWriter" } }), "ObjectWriter"],
    ["fail", "empty", withPart(OWNERSHIP, {}), "no rule"],
    ["fail", "an ACL", one("aws_s3_bucket_acl", { acl: "private" }), "sets an ACL"],
  ],
  "LZ-S3-07": [
    ...partCases("aws_s3_bucket_logging", { target_bucket: "logs" }),
    ["fail", "no target", withPart("aws_s3_bucket_logging", { target_bucket: "" }), "target_bucket is empty"],
    [
      "none",
      "a bucket that receives them, by its policy",
      withPart("aws_s3_bucket_policy", { policy: policy(LOG_DELIVERY) }),
    ],
    [
      "none",
      "a bucket that is the target of another",
      one("aws_s3_bucket", BUCKET, { aws_s3_bucket_logging: { l: { bucket: "other", target_bucket: REFERENCE } } }),
    ],
  ],
  "LZ-S3-08": optionalCases("aws_s3_bucket", "force_destroy", false, true),
  "LZ-S3-09": [
    ["pass", "a key by its ARN", replication({})],
    ["pass", "a key of the stack", replication({ key: "${aws_kms_replica_key.k.arn}" })],
    ["unknown", "a key that only Terraform knows", replication({ key: "${var.key}" }), "${var.key}"],
    ["unknown", "rules made by Terraform", replication({}, { rule: undefined, dynamic: { rule: {} } }), "its rules"],
    ["fail", "no key", replication({ key: undefined }), "replica_kms_key_id is not set"],
    ["fail", "an alias", replication({ key: "arn:aws:kms:eu-west-1:111111111111:alias/data" }), "an alias"],
    ["fail", "an alias by name", replication({ key: "alias/data" }), "an alias"],
    ["fail", "an alias by reference", replication({ key: "${aws_kms_alias.a.arn}" }), "an alias"],
    ["fail", "the id of a key alone", replication({ key: "1111-2222" }), "no ARN of a key"],
    ["fail", "SSE-KMS objects are left out", replication({ select: "Disabled" }), "status is Disabled"],
    ["fail", "nothing is said of them", replication({ select: undefined }), "sse_kms_encrypted_objects"],
  ],
  "LZ-S3-10": [
    ["pass", "it waits", waiting({ depends_on: ["aws_s3_bucket_versioning.v"] })],
    ["pass", "it names the bucket by its versioning", waiting({ bucket: "${aws_s3_bucket_versioning.v.bucket}" })],
    ["fail", "it waits for something else", waiting({ depends_on: ["aws_s3_bucket_policy.p"] }), "does not wait"],
    ["fail", "it waits for nothing", waiting({}), "does not wait for aws_s3_bucket_versioning.v"],
    [
      "fail",
      "there are no versions",
      one(REPLICATION, { bucket: REFERENCE_TO_B }, { aws_s3_bucket: { b: BUCKET } }),
      "no aws_s3_bucket_versioning",
    ],
    ["none", "a bucket that another stack makes", one(REPLICATION, { bucket: "elsewhere" })],
  ],
  "LZ-S3-11": [
    ["pass", "locked and versioned", locked("Enabled")],
    ["fail", "locked and suspended", locked("Suspended"), "Suspended"],
    [
      "fail",
      "locked from the beginning",
      one("aws_s3_bucket", { ...BUCKET, object_lock_enabled: true }),
      "in the stack",
    ],
    ["none", "not locked", one("aws_s3_bucket", BUCKET)],
  ],
};
