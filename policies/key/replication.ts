import { type ReplicationRole, replicationRole } from "../bucket/replication";
import type { Statement } from "../document";

/**
 * Lets the role of another account encrypt replicas for one bucket, through S3 of the bucket's region alone. It cannot
 * decrypt them. In one account the role's own policy is enough.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 */
export function encryptReplicas(
  bucket: { readonly bucketArn: string; readonly region: string },
  role: ReplicationRole,
): Statement {
  const { Principal, Condition } = replicationRole(role, bucket.region);
  return {
    Sid: "EncryptReplicas",
    Effect: "Allow",
    Principal,
    Action: ["kms:Encrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: {
      ...Condition,
      StringEquals: { "kms:ViaService": `s3.${bucket.region}.amazonaws.com` },
      StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucket.bucketArn, `${bucket.bucketArn}/*`] },
    },
  };
}
