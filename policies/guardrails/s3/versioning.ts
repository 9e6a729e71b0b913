import type { Guardrail } from "../guardrail";
import { all, fail, mustBe } from "../judge";
import { blocksOf } from "../readers/arguments";
import { judgeBucketPart } from "./bucket-part";

/** LZ-S3-04. */
export const s3Versioning: Guardrail = {
  id: "LZ-S3-04",
  title: "every bucket keeps versions",
  why: "Without versions an overwrite or a deletion cannot be undone (https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html).",
  fix: "add an S3BucketVersioningA with status Enabled, or use SecureBucket",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_s3_bucket"],
  judge: (bucket, stack) =>
    judgeBucketPart(bucket, stack, "aws_s3_bucket_versioning", (body) => {
      const configurations = blocksOf(body, "versioning_configuration");
      if (configurations.length === 0) return fail("it has no versioning_configuration");
      return all(configurations.map((each) => mustBe(each, "status", "Enabled")));
    }),
};
