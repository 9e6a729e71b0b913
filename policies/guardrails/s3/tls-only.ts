import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference } from "../readers/arguments";
import { deniesPlainHttp } from "../readers/plain-http";
import { listOf } from "../../elements";
import type { Resource } from "../readers/terraform-json";

/** LZ-S3-02. */
export const s3TlsOnly: Guardrail = {
  id: "LZ-S3-02",
  title: "every bucket denies plain HTTP",
  why: "Over plain HTTP anyone on the way reads the objects and signed headers (Security Hub S3.5).",
  fix: "deny s3:* to everybody where aws:SecureTransport is false, on the bucket and its objects, or use SecureBucket",
  severity: "medium",
  controls: { fsbp: ["S3.5"], cis: ["2.1.1"] },
  types: ["aws_s3_bucket"],
  judge(bucket, stack) {
    const { own, undecided } = stack.parts(bucket, "aws_s3_bucket_policy", "bucket");
    if (undecided) return unknown("a bucket policy names its bucket by reference");
    const [policy] = own;
    if (!policy) return fail("it has no bucket policy in the stack");
    const statements = stack.statements(policy.body.policy);
    if (!statements) return unknown(`only Terraform knows ${policy.address}`);
    const denies = statements.some(
      (statement) => deniesPlainHttp(statement, "s3") && coversBucket(listOf(statement.Resource), bucket),
    );
    return denies ? pass(`${policy.address} denies it`) : fail(`${policy.address} has no such statement`);
  },
};

function coversBucket(resources: readonly string[], bucket: Resource): boolean {
  const arns = [`\${${bucket.address}.arn}`];
  const name = bucket.body.bucket;
  if (typeof name === "string" && !isReference(name)) {
    arns.push(...["aws", "aws-cn", "aws-us-gov"].map((partition) => `arn:${partition}:s3:::${name}`));
  }
  const has = (path: string): boolean => arns.some((arn) => resources.includes(`${arn}${path}`));
  return resources.includes("*") || has("*") || (has("") && has("/*"));
}
