import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { textsOf } from "../readers/arguments";

/** LZ-S3-10. */
export const s3ReplicationVersioning: Guardrail = {
  id: "LZ-S3-10",
  title: "replication waits for the versions of its bucket",
  why: "S3 refuses to replicate a bucket without versions, and Terraform makes both at once unless told otherwise (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html).",
  fix: "add an S3BucketVersioningA with status Enabled to dependsOn of the replication, or use BucketReplication",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_s3_bucket_replication_configuration"],
  judge(replication, stack) {
    const { type, body } = replication;
    const referred = stack.referred(body.bucket);
    if (referred?.type === "aws_s3_bucket_versioning") return pass(`it refers to ${referred.address}`);
    const bucket = stack
      .resources("aws_s3_bucket")
      .find((each) => stack.parts(each, type, "bucket").own.includes(replication));
    // Whoever makes the bucket elsewhere looks after its versions there.
    if (bucket === undefined) return undefined;
    const [versioning] = stack.parts(bucket, "aws_s3_bucket_versioning", "bucket").own;
    if (versioning === undefined) return fail(`${bucket.address} has no aws_s3_bucket_versioning in the stack`);
    return textsOf(body.depends_on).includes(versioning.address)
      ? pass(`it waits for ${versioning.address}`)
      : fail(`it does not wait for ${versioning.address}`);
  },
};
