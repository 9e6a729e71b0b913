import { denyInsecureTransport } from "../../../../policies/bucket/baseline";
import { s3TlsOnly } from "../../../../policies/guardrails/s3/tls-only";
import { policy, verdicts } from "../verdicts";

const ARN = "arn:aws:s3:::example-data";
const DENY = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [ARN, `${ARN}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

describe("LZ-S3-02: every bucket denies plain HTTP", () => {
  const judge = (text: unknown, bucket = "example-data") =>
    verdicts(s3TlsOnly, {
      aws_s3_bucket: { data: { bucket: "example-data" } },
      aws_s3_bucket_policy: { policy: { bucket, policy: text } },
    })["aws_s3_bucket.data"];

  const REFERENCE = "${aws_s3_bucket.data.arn}";
  test.each<[string, string]>([
    ["our own statement", policy(...denyInsecureTransport(ARN))],
    ["everybody in the other spelling", policy({ ...DENY, Principal: { AWS: "*" } })],
    ["every action of every service", policy({ ...DENY, Action: ["*"] })],
    ["every resource", policy({ ...DENY, Resource: "*" })],
    ["a wildcard over bucket and objects", policy({ ...DENY, Resource: `${ARN}*` })],
    ["a boolean for a string", policy({ ...DENY, Condition: { Bool: { "AWS:SecureTransport": false } } })],
    ["references to the bucket", policy({ ...DENY, Resource: [REFERENCE, `${REFERENCE}/*`] })],
    ["a statement that is not in a list", JSON.stringify({ Statement: DENY })],
    [
      "another statement with quotes in a reference",
      policy(DENY, { Sid: "Read", Effect: "Allow", Resource: "REF" }).replace("REF", '${lookup({a = "b"}, "a")}'),
    ],
  ])("compliant: %s", (_, text) => {
    expect(judge(text)).toBe("pass: aws_s3_bucket_policy.policy denies it");
  });

  test.each<[string, object]>([
    ["allows instead", { ...DENY, Effect: "Allow" }],
    ["denies some principals only", { ...DENY, Principal: { AWS: "111111111111" } }],
    ["has no principal", { ...DENY, Principal: undefined }],
    ["denies one action only", { ...DENY, Action: "s3:GetObject" }],
    ["leaves out the objects", { ...DENY, Resource: ARN }],
    ["leaves out the bucket", { ...DENY, Resource: `${ARN}/*` }],
    ["is for another bucket", { ...DENY, Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] }],
    ["has no condition", { ...DENY, Condition: undefined }],
    ["has the wrong value", { ...DENY, Condition: { Bool: { "aws:SecureTransport": "true" } } }],
    ["has another key", { ...DENY, Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } }],
    ["has an empty operator", { ...DENY, Condition: { Bool: {} } }],
    [
      "has a second key",
      { ...DENY, Condition: { Bool: { "aws:SecureTransport": "false", "aws:ViaAWSService": "false" } } },
    ],
    [
      "has a second operator",
      { ...DENY, Condition: { ...DENY.Condition, StringEquals: { "aws:PrincipalAccount": "111111111111" } } },
    ],
  ])("not compliant: the statement %s", (_, statement) => {
    expect(judge(policy(statement))).toBe("fail: aws_s3_bucket_policy.policy has no such statement");
  });

  test("not compliant: there is no policy", () => {
    expect(judge(policy(DENY), "other")).toBe("fail: it has no bucket policy in the stack");
  });

  test("finds the bucket by reference if its name is one", () => {
    const results = verdicts(s3TlsOnly, {
      aws_s3_bucket: { data: { bucket: "${var.name}" } },
      aws_s3_bucket_policy: {
        policy: {
          bucket: "${aws_s3_bucket.data.id}",
          policy: policy({ ...DENY, Resource: [REFERENCE, `${REFERENCE}/*`] }),
        },
      },
    });
    expect(results).toEqual({ "aws_s3_bucket.data": "pass: aws_s3_bucket_policy.policy denies it" });
  });

  test.each<[string, unknown]>([
    ["a data source", "${data.aws_iam_policy_document.data.json}"],
    ["a function", '${jsonencode({"Statement" = []})}'],
    ["no text", undefined],
    ["JSON that is no policy", "[]"],
    ["an open brace", '{"Statement": ${'],
    ["null", "null"],
  ])("unknown: the policy is %s", (_, text) => {
    expect(judge(text)).toBe("unknown: only Terraform knows aws_s3_bucket_policy.policy");
  });

  test("unknown: the policy's bucket is a reference", () => {
    expect(judge(policy(DENY), "${var.bucket}")).toBe("unknown: a bucket policy names its bucket by reference");
  });
});
