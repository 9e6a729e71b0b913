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
};
