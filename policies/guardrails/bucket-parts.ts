import { type ResourceBody, resourcesOfType, type TerraformJson } from "./guardrail";

export interface BucketPart {
  readonly address: string;
  readonly body: ResourceBody;
}

/** What a stack says of one bucket. */
export interface BucketWith {
  readonly address: string;
  readonly body: ResourceBody;
  /** Resources of the type asked for that name the bucket. */
  readonly parts: readonly BucketPart[];
  /** Whether some resource of the type may name the bucket in a way that only Terraform can tell. */
  readonly undecided: boolean;
}

/** Each bucket of a stack with the resources of `type` that belong to it, found by their argument `bucket`. */
export function bucketsWith(stack: TerraformJson, type: string): BucketWith[] {
  const buckets = resourcesOfType(stack, "aws_s3_bucket");
  const parts = resourcesOfType(stack, type);
  const isKnown = ({ body }: BucketPart): boolean =>
    !isReference(body.bucket) || buckets.some((bucket) => names(body.bucket, bucket));
  return buckets.map((bucket) => {
    const own = parts.filter(({ body }) => names(body.bucket, bucket));
    return { ...bucket, parts: own, undecided: own.length === 0 && !parts.every(isKnown) };
  });
}

/** Whether `value` is, or holds, a reference that Terraform fills in. */
export function isReference(value: unknown): boolean {
  return typeof value === "string" && value.includes("${");
}

/** Whether an argument names the bucket: by a reference to it, or by the same name. */
function names(value: unknown, bucket: BucketPart): boolean {
  return (
    value === `\${${bucket.address}.id}` ||
    value === `\${${bucket.address}.bucket}` ||
    (value !== undefined && value === bucket.body.bucket)
  );
}
