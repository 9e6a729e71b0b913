import type { Statement } from "../document";

/** The bucket that S3 replicates from. */
export interface ReplicatedBucket {
  readonly bucketArn: string;
  /** Region of the bucket and of its key. */
  readonly region: string;
  /** ARN of the key that encrypts the bucket; undefined if S3's own keys do. */
  readonly keyArn?: string;
  /** Whether Object Lock is enabled: retention and legal holds are replicated then. */
  readonly objectLock?: boolean;
}

/** A bucket that S3 replicates to. */
export interface ReplicaBucket {
  readonly bucketArn: string;
  /** Region of the bucket and of its key. */
  readonly region: string;
  /** ARN of the key that encrypts the replicas. */
  readonly keyArn: string;
  /** Whether another account owns the bucket, and with it the replicas. */
  readonly otherAccount: boolean;
}

/**
 * Lets S3 take the role to replicate one bucket. AWS's page shows the trust policy without a condition and does not say
 * that S3 sends the source: IfExists, so that it is checked where S3 tells it and replication does not stop where it
 * does not. Another account cannot misuse the role, since naming it in a replication needs iam:PassRole.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
export function assumedByReplication(source: { readonly bucketArn: string; readonly accountId: string }): Statement {
  return {
    Sid: "Replication",
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: {
      StringEqualsIfExists: { "aws:SourceAccount": source.accountId },
      ArnEqualsIfExists: { "aws:SourceArn": source.bucketArn },
    },
  };
}

/**
 * What that role may do: read versions of one bucket, write replicas into the others, decrypt with the source's key and
 * encrypt with each destination's, through S3 of the region and for these buckets alone. With a bucket key S3 sends the
 * bucket as the encryption context, without one the object, and old objects keep theirs: hence both.
 *
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 */
export function replicateObjects(source: ReplicatedBucket, destinations: readonly ReplicaBucket[]): Statement[] {
  const foreign = destinations.filter(({ otherAccount }) => otherAccount);
  return [
    {
      Sid: "ReadReplication",
      Effect: "Allow",
      Action: ["s3:GetReplicationConfiguration", "s3:ListBucket"],
      Resource: source.bucketArn,
    },
    {
      Sid: "ReadVersions",
      Effect: "Allow",
      Action: [
        "s3:GetObjectVersionForReplication",
        "s3:GetObjectVersionAcl",
        "s3:GetObjectVersionTagging",
        ...(source.objectLock === true ? ["s3:GetObjectRetention", "s3:GetObjectLegalHold"] : []),
      ],
      Resource: objectsOf(source),
    },
    {
      Sid: "WriteReplicas",
      Effect: "Allow",
      Action: ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"],
      Resource: destinations.map(objectsOf),
    },
    ...(foreign.length > 0 ? [giveReplicasAway(foreign)] : []),
    ...(source.keyArn === undefined
      ? []
      : [useKey("DecryptSource", "kms:Decrypt", { ...source, keyArn: source.keyArn })]),
    ...destinations.map((destination, index) =>
      useKey(`EncryptReplicas${index + 1}`, ["kms:Encrypt", "kms:GenerateDataKey"], destination),
    ),
  ];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-change-owner.html */
function giveReplicasAway(destinations: readonly ReplicaBucket[]): Statement {
  return {
    Sid: "GiveReplicasAway",
    Effect: "Allow",
    Action: "s3:ObjectOwnerOverrideToBucketOwner",
    Resource: destinations.map(objectsOf),
  };
}

function useKey(
  Sid: string,
  Action: Statement["Action"] & {},
  bucket: { readonly bucketArn: string; readonly region: string; readonly keyArn: string },
): Statement {
  return {
    Sid,
    Effect: "Allow",
    Action,
    Resource: bucket.keyArn,
    Condition: {
      StringEquals: { "kms:ViaService": `s3.${bucket.region}.amazonaws.com` },
      StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucket.bucketArn, objectsOf(bucket)] },
    },
  };
}

function objectsOf({ bucketArn }: { readonly bucketArn: string }): string {
  return `${bucketArn}/*`;
}
