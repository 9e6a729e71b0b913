import { type ITerraformDependable, Token } from "cdktf";
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
  if (Token.isUnresolved(keyArn)) return undefined;
  const [, keyRegion, resource] = /^arn:[a-z-]+:kms:([a-z0-9-]+):\d{12}:(.+)$/.exec(keyArn) ?? [];
  if (keyArn.startsWith("alias/") || resource?.startsWith("alias/")) {
    return `${at}.keyArn must be the ARN of a key, since an alias is another key in another account or region, got '${keyArn}'`;
  }
  if (resource === undefined || !/^key\/[\w-]+$/.test(resource)) {
    return `${at}.keyArn must be the whole ARN of a key, got '${keyArn}'`;
  }
  if (keyRegion !== region) {
    return `${at}.keyArn must be in the bucket's region '${region}', where a multi-Region key has a replica of its own, got '${keyArn}'`;
  }
  return undefined;
}
