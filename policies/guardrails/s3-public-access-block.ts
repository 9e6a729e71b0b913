import { type BucketPart, bucketsWith, isReference } from "./bucket-parts";
import { type Guardrail, type GuardrailResult, shown, type Verdict } from "./guardrail";

const SETTINGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"];

/** LZ-S3-01. */
export const s3PublicAccessBlock: Guardrail = {
  id: "LZ-S3-01",
  title: "every bucket blocks public access",
  why: "One wrong ACL or policy opens a bucket to the world unless the bucket itself refuses (Security Hub S3.8).",
  fix: "add an S3BucketPublicAccessBlock with all four settings true, or use SecureBucket",
  evaluate(stack) {
    return bucketsWith(stack, "aws_s3_bucket_public_access_block").map(({ address, parts, undecided }) => {
      if (undecided)
        return { address, verdict: "unknown", detail: "a public access block names its bucket by reference" };
      const [block] = parts;
      if (!block) return { address, verdict: "fail", detail: "it has no public access block in the stack" };
      return { address, ...judge(block) };
    });
  },
};

function judge({ address, body }: BucketPart): Omit<GuardrailResult, "address"> {
  const notTrue = SETTINGS.filter((setting) => body[setting] !== true);
  if (notTrue.length === 0) return { verdict: "pass", detail: `${address} sets all four` };
  const verdict: Verdict = notTrue.every((setting) => isReference(body[setting])) ? "unknown" : "fail";
  const seen = notTrue.map((setting) => `${setting} is ${shown(body[setting])}`);
  return { verdict, detail: `${address}: ${seen.join(", ")}` };
}
