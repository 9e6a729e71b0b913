import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isDynamic, isReference } from "../readers/arguments";
import { judgeBucketPart } from "./bucket-part";

/** LZ-S3-05. */
export const s3Lifecycle: Guardrail = {
  id: "LZ-S3-05",
  title: "every bucket has a lifecycle",
  why: "Old versions and broken uploads pile up for ever, at cost and against data retention rules (Security Hub S3.13).",
  fix: "add an S3BucketLifecycleConfiguration with an enabled rule, or use SecureBucket",
  severity: "low",
  controls: { fsbp: ["S3.10", "S3.13"], cis: [] },
  types: ["aws_s3_bucket"],
  judge: (bucket, stack) =>
    judgeBucketPart(bucket, stack, "aws_s3_bucket_lifecycle_configuration", (body) => {
      const rules = blocksOf(body, "rule");
      const enabled = rules.filter(({ status }) => status === "Enabled");
      if (enabled.length > 0) return pass(`${enabled.length} rules are enabled`);
      const undecided = isDynamic(body, "rule") || rules.some(({ status }) => isReference(status));
      return undecided ? unknown("only Terraform knows its rules") : fail("no rule is enabled");
    }),
};
