import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue, pass, unknown, within } from "../judge";

const SETTINGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

/** LZ-S3-01. */
export const s3PublicAccessBlock: Guardrail = {
  id: "LZ-S3-01",
  title: "every bucket blocks public access",
  why: "One wrong ACL or policy opens a bucket to the world unless the bucket itself refuses (Security Hub S3.8).",
  fix: "add an S3BucketPublicAccessBlock with all four settings true, or use SecureBucket",
  severity: "high",
  controls: { fsbp: ["S3.2", "S3.3", "S3.8"], cis: ["2.1.4"] },
  types: ["aws_s3_bucket"],
  judge(bucket, stack) {
    const { own, undecided } = stack.parts(bucket, "aws_s3_bucket_public_access_block", "bucket");
    if (undecided) return unknown("a public access block names its bucket by reference");
    const [block] = own;
    if (!block) return fail("it has no public access block in the stack");
    const judgement = all(SETTINGS.map((setting) => mustBeTrue(block.body, setting)));
    return judgement.verdict === "pass" ? pass(`${block.address} sets all four`) : within(block.address, judgement);
  },
};
