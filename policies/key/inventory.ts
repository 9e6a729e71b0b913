import { type InventoriedBucket, inventoryOf } from "../bucket/inventory";
import type { Statement } from "../document";

/**
 * Lets S3 encrypt the inventories of these buckets with the key.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html
 */
export function inventoryEncryption(sources: readonly InventoriedBucket[]): Statement {
  return {
    Sid: "InventoryEncrypt",
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "kms:GenerateDataKey",
    Resource: "*",
    Condition: inventoryOf(sources),
  };
}
