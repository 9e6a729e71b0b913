import { partitionOf, roleArn } from "../../core/arns";
import type { Statement } from "../document";
import { accounts } from "../principals";

/** The role that S3 replicates with, in the account of the source bucket. */
export interface ReplicationRole {
  /** Account of the source bucket, 12 digits. */
  readonly accountId: string;
  /** Name of the role, with its path if it has one. */
  readonly roleName: string;
}

/**
 * Lets the role of another account put replicas into a bucket and hand them over to the bucket's owner. In one account
 * the role's own policy is enough.
 *
 * The role stands in a condition and not as the principal: so the bucket may be made before it, and a role that was
 * made anew still gets in.
 *
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-change-owner.html
 */
export function replicasFrom(
  bucket: { readonly bucketArn: string; readonly region: string },
  role: ReplicationRole,
): Statement[] {
  const from = replicationRole(role, bucket.region);
  return [
    {
      Sid: "ReplicationWrite",
      Effect: "Allow",
      ...from,
      Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags", "s3:ObjectOwnerOverrideToBucketOwner"],
      Resource: `${bucket.bucketArn}/*`,
    },
    {
      Sid: "ReplicationCheck",
      Effect: "Allow",
      ...from,
      Action: ["s3:GetBucketVersioning", "s3:ListBucket"],
      Resource: bucket.bucketArn,
    },
  ];
}

/** Principal and condition of a statement that is about that role alone. */
export function replicationRole(
  { accountId, roleName }: ReplicationRole,
  region: string,
): Pick<Statement, "Principal"> & { readonly Condition: NonNullable<Statement["Condition"]> } {
  const partition = partitionOf(region);
  return {
    Principal: accounts(partition, accountId),
    Condition: { ArnEquals: { "aws:PrincipalArn": roleArn(accountId, roleName, partition) } },
  };
}
