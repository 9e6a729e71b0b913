import type { Guardrail } from "../guardrail";
import type { SynthesizedStack } from "../readers/stack";
import type { Resource } from "../readers/terraform-json";
import { s3Versioning } from "./versioning";

/** LZ-S3-11. Beside LZ-S3-04, since an exception from that one must not reach a locked bucket. */
export const s3ObjectLockVersioning: Guardrail = {
  id: "LZ-S3-11",
  title: "a bucket with object lock keeps versions",
  why: "Object Lock protects versions: S3 refuses it on a bucket without, and lets nobody suspend those of a locked one (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html).",
  fix: "add an S3BucketVersioningA with status Enabled, or use SecureBucket with objectLock",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_s3_bucket"],
  judge: (bucket, stack) => (isLocked(bucket, stack) ? s3Versioning.judge(bucket, stack) : undefined),
};

function isLocked(bucket: Resource, stack: SynthesizedStack): boolean {
  return (
    bucket.body.object_lock_enabled === true ||
    stack.parts(bucket, "aws_s3_bucket_object_lock_configuration", "bucket").own.length > 0
  );
}
