import type { Guardrail } from "../guardrail";
import { all, fail, mustBe } from "../judge";
import { blocksAt } from "../readers/arguments";
import { judgeBucketPart } from "./bucket-part";

/** LZ-S3-03. */
export const s3Encryption: Guardrail = {
  id: "LZ-S3-03",
  title: "every bucket states how its objects are encrypted",
  why: "S3 encrypts with its own keys unless told otherwise; only a stated choice survives a review (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html).",
  fix: "add an S3BucketServerSideEncryptionConfiguration with aws:kms, or AES256 where the log service allows nothing else",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_s3_bucket"],
  judge: (bucket, stack) =>
    judgeBucketPart(bucket, stack, "aws_s3_bucket_server_side_encryption_configuration", (body) => {
      const defaults = blocksAt(body, "rule", "apply_server_side_encryption_by_default");
      if (defaults.length === 0) return fail("it has no default encryption");
      return all(defaults.map((each) => mustBe(each, "sse_algorithm", "AES256", "aws:kms", "aws:kms:dsse")));
    }),
};
