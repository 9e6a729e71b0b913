import { s3PublicAccessBlock } from "../../../../policies/guardrails/s3/public-access-block";
import { verdicts } from "../verdicts";

const ALL = {
  block_public_acls: true,
  block_public_policy: true,
  ignore_public_acls: true,
  restrict_public_buckets: true,
};

describe("LZ-S3-01: every bucket blocks public access", () => {
  const judge = (block: Record<string, unknown> | undefined) =>
    verdicts(s3PublicAccessBlock, {
      aws_s3_bucket: { data: { bucket: "example-data" } },
      ...(block && { aws_s3_bucket_public_access_block: { block } }),
    })["aws_s3_bucket.data"];

  test.each(["${aws_s3_bucket.data.id}", "${aws_s3_bucket.data.bucket}", "example-data"])(
    "compliant: all four are true on %s",
    (bucket) => {
      expect(judge({ bucket, ...ALL })).toBe("pass: aws_s3_bucket_public_access_block.block sets all four");
    },
  );

  test.each<[string, Record<string, unknown> | undefined, string]>([
    ["no block", undefined, "fail: it has no public access block in the stack"],
    ["a block of another bucket", { bucket: "other", ...ALL }, "fail: it has no public access block in the stack"],
    [
      "one setting missing",
      { bucket: "example-data", ...ALL, block_public_policy: undefined },
      "fail: aws_s3_bucket_public_access_block.block: block_public_policy is not set",
    ],
    [
      "one false, one unknown",
      { bucket: "example-data", ...ALL, block_public_acls: false, ignore_public_acls: "${var.ignore}" },
      "fail: aws_s3_bucket_public_access_block.block: block_public_acls is false",
    ],
  ])("not compliant: %s", (_, block, verdict) => {
    expect(judge(block)).toBe(verdict);
  });

  test.each<[string, Record<string, unknown>, string]>([
    [
      "a setting by reference",
      { bucket: "example-data", ...ALL, ignore_public_acls: "${var.ignore}" },
      "unknown: aws_s3_bucket_public_access_block.block: ignore_public_acls is ${var.ignore}",
    ],
    [
      "a bucket by reference",
      { bucket: "${var.bucket}", ...ALL },
      "unknown: a public access block names its bucket by reference",
    ],
  ])("unknown: %s", (_, block, verdict) => {
    expect(judge(block)).toBe(verdict);
  });

  test("looks at each bucket by itself", () => {
    const results = verdicts(s3PublicAccessBlock, {
      aws_s3_bucket: { a: { bucket: "a" }, b: {} },
      aws_s3_bucket_public_access_block: { a: { bucket: "${aws_s3_bucket.a.id}", ...ALL } },
    });
    expect(results).toEqual({
      "aws_s3_bucket.a": "pass: aws_s3_bucket_public_access_block.a sets all four",
      "aws_s3_bucket.b": "fail: it has no public access block in the stack",
    });
  });
});
