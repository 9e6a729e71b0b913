import type { ITerraformDependable } from "cdktf";
import { keyArnProblem } from "../../kms/key-arn";
import { bucketNameProblem } from "../name";

/** A bucket that takes replicas, with versions and a key of its own. `SecureBucket.replicationDestination` is one. */
export interface ReplicationDestination {
  readonly bucketName: string;

  /**
   * Account that owns the bucket, 12 digits. Another one lets the role in by `replicasFrom` in the bucket's policy and
   * `encryptReplicas` in the key's.
   */
  readonly accountId: string;

  /** Region of the bucket and of its key. */
  readonly region: string;

  /**
   * ARN of the key that encrypts the replicas, in the bucket's region; never an alias. Of a multi-Region key it is that
   * of the region's own replica: S3 treats the two as different keys, decrypts and encrypts anew.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
   */
  readonly keyArn: string;

  /**
   * Whether Object Lock is enabled: a source that has it needs it.
   *
   * @default - not known, and not checked
   */
  readonly objectLocked?: boolean;

  /**
   * What must stand before S3 accepts the destination: its versioning and policy, if the same stack makes them.
   *
   * @default - the bucket is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** What S3 would refuse about the destination, in words for a ConfigError; undefined if all is well. */
export function destinationProblem(at: string, destination: ReplicationDestination): string | undefined {
  const { bucketName, accountId, region, keyArn } = destination;
  const name = bucketNameProblem(bucketName);
  if (name !== undefined) return `${at}.${name}`;
  if (!/^\d{12}$/.test(accountId)) return `${at}.accountId must be 12 digits, got '${accountId}'`;
  return keyArnProblem(`${at}.keyArn`, keyArn, { region });
}
