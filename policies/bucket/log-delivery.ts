import type { Condition, OneOrMany, Statement } from "../document";
import { VENDED_LOGS_PRINCIPAL } from "../vended-logs-source";

/** What CloudWatch's log delivery may do in a bucket. */
export interface LogDelivery {
  readonly bucketArn: string;
  /** ARNs of the objects that it writes. */
  readonly objects: OneOrMany;
  /** Whose logs: the organization's or an account's. */
  readonly from: NonNullable<Condition["StringEquals"]>;
  /** Which deliveries. */
  readonly deliveries: NonNullable<Condition["ArnLike"]>;
}

/** Lets log delivery look at a bucket and write into it, so that the objects belong to the bucket's owner. */
export function logDelivery({ bucketArn, objects, from, deliveries }: LogDelivery): Statement[] {
  return [
    {
      Sid: "LogDeliveryCheck",
      Effect: "Allow",
      Principal: VENDED_LOGS_PRINCIPAL,
      // Without s3:ListBucket, each delivery leaves an AccessDenied in CloudTrail.
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: { StringEquals: from, ArnLike: deliveries },
    },
    {
      Sid: "LogDeliveryWrite",
      Effect: "Allow",
      Principal: VENDED_LOGS_PRINCIPAL,
      Action: "s3:PutObject",
      Resource: objects,
      Condition: { StringEquals: { ...from, "s3:x-amz-acl": "bucket-owner-full-control" }, ArnLike: deliveries },
    },
  ];
}
