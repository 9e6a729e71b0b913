import type { S3BucketInventoryConfig } from "@cdktf/provider-aws/lib/s3-bucket-inventory";
import type { ITerraformDependable } from "cdktf";
import { bucketArn, partitionOf } from "../../core/arns";
import type { Placement } from "../placement";
import type { BucketEncryption } from "./encryption";

/**
 * The bucket that takes inventories: one of the same region with the statement `inventoryDelivery`.
 * `SecureBucket.inventoryTarget()` is one.
 */
export interface InventoryTarget {
  readonly bucketName: string;

  /**
   * Account that owns the bucket, 12 digits: S3 checks it before it writes.
   *
   * @default - the account of the bucket that is listed
   */
  readonly accountId?: string;

  /**
   * Region of the bucket: S3 wants that of the bucket that is listed.
   *
   * @default - not known, and not checked
   */
  readonly region?: string;

  /** What S3 encrypts the lists with; a key has the statement `inventoryEncryption`. */
  readonly encryption: BucketEncryption;

  /**
   * What the keys of the lists begin with; the name of the listed bucket follows.
   *
   * @default - nothing
   */
  readonly prefix?: string;

  /**
   * What must stand before S3 accepts the target: its policy, if the same stack makes it.
   *
   * @default - the target is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * A regular list of every version of every object, with how it is encrypted, locked and replicated.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html
 */
export interface BucketInventory {
  readonly target: InventoryTarget;

  /**
   * How often S3 makes the list; the first takes up to two days.
   *
   * @default "Weekly"
   */
  readonly frequency?: "Daily" | "Weekly";

  /**
   * How the list is written. S3 Batch Operations reads CSV, Athena reads all three.
   *
   * @default "Parquet"
   */
  readonly format?: "CSV" | "ORC" | "Parquet";
}

/** What the list says of each version beside bucket, key and version id. */
export const INVENTORY_FIELDS = [
  "Size",
  "LastModifiedDate",
  "StorageClass",
  "ETag",
  "IsMultipartUploaded",
  "ReplicationStatus",
  "EncryptionStatus",
  "BucketKeyStatus",
  "ObjectLockMode",
  "ObjectLockRetainUntilDate",
  "ObjectLockLegalHoldStatus",
] as const;

/** What S3 would refuse about the inventory, in words for a ConfigError; undefined if all is well. */
export function inventoryProblem(
  bucketName: string,
  { regionName }: Placement,
  inventory: BucketInventory | undefined,
): string | undefined {
  if (inventory === undefined) return undefined;
  const { bucketName: targetName, region = regionName } = inventory.target;
  if (targetName === bucketName) {
    return `inventory.target.bucketName must be another bucket, since lists would list themselves, got '${bucketName}' itself`;
  }
  if (region !== regionName) {
    return `inventory.target must be a bucket of the same region '${regionName}', got '${targetName}' in '${region}'`;
  }
  return undefined;
}

/** The inventory as Terraform's resource takes it. */
export function inventoryConfig(
  inventory: BucketInventory,
  placement: Placement,
): Omit<S3BucketInventoryConfig, "bucket"> {
  const { target, frequency = "Weekly", format = "Parquet" } = inventory;
  return {
    name: "all-versions",
    includedObjectVersions: "All",
    schedule: { frequency },
    optionalFields: [...INVENTORY_FIELDS],
    destination: {
      bucket: {
        bucketArn: bucketArn(target.bucketName, undefined, partitionOf(placement.regionName)),
        accountId: target.accountId ?? placement.accountId,
        format,
        prefix: target.prefix,
        encryption: target.encryption.type === "kms" ? { sseKms: { keyId: target.encryption.keyArn } } : { sseS3: {} },
      },
    },
    dependsOn: target.dependsOn && [...target.dependsOn],
  };
}
