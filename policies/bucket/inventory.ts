import type { Condition, Statement } from "../document";

/** A bucket whose inventory S3 writes into another one. */
export interface InventoriedBucket {
  readonly bucketArn: string;
  /** Account of the bucket, 12 digits: the ARN does not name it. */
  readonly accountId: string;
}

/**
 * Lets S3 put the inventories of these buckets into a bucket.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html
 */
export function inventoryDelivery(bucketArn: string, sources: readonly InventoriedBucket[]): Statement {
  const { StringEquals, ...others } = inventoryOf(sources);
  return {
    Sid: "InventoryWrite",
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `${bucketArn}/*`,
    Condition: { StringEquals: { ...StringEquals, "s3:x-amz-acl": "bucket-owner-full-control" }, ...others },
  };
}

/** The inventories of these buckets and no others, as S3 names them in conditions. */
export function inventoryOf(sources: readonly InventoriedBucket[]): Condition {
  return {
    StringEquals: { "aws:SourceAccount": [...new Set(sources.map(({ accountId }) => accountId))] },
    ArnLike: { "aws:SourceArn": sources.map(({ bucketArn }) => bucketArn) },
  };
}
