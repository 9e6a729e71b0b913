import type { Guardrail } from "../guardrail";
import { all, fail, mustBe } from "../judge";
import { blocksOf } from "../readers/arguments";
import { judgeBucketPart } from "./bucket-part";

/** LZ-S3-06. */
export const s3AclsOff: Guardrail = {
  id: "LZ-S3-06",
  title: "no bucket uses ACLs",
  why: "An ACL grants beside the policy that everybody reads; with BucketOwnerEnforced none counts (Security Hub S3.12).",
  fix: "add an S3BucketOwnershipControls with BucketOwnerEnforced and grant by policy",
  severity: "medium",
  controls: { fsbp: ["S3.12"], cis: [] },
  types: ["aws_s3_bucket", "aws_s3_bucket_acl"],
  judge: (resource, stack) =>
    resource.type === "aws_s3_bucket_acl"
      ? fail("it sets an ACL")
      : judgeBucketPart(resource, stack, "aws_s3_bucket_ownership_controls", (body) => {
          const rules = blocksOf(body, "rule");
          if (rules.length === 0) return fail("it has no rule");
          return all(rules.map((rule) => mustBe(rule, "object_ownership", "BucketOwnerEnforced")));
        }),
};
