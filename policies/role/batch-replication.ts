import type { Statement } from "../document";

/** Where a job of S3 Batch Operations leaves its report. */
export interface JobReports {
  readonly bucketArn: string;
  readonly region: string;
  /** ARN of the key that encrypts the bucket; undefined if S3's own keys do. */
  readonly keyArn?: string;
}

/**
 * Lets S3 Batch Operations take the role. AWS's page shows the trust policy without a condition and does not say that S3
 * sends the account: IfExists, so that it is checked where S3 tells it and jobs do not fail where it does not.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-batch-replication-policies.html
 */
export function assumedByBatchOperations(accountId: string): Statement {
  return {
    Sid: "BatchOperations",
    Effect: "Allow",
    Principal: { Service: "batchoperations.s3.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEqualsIfExists: { "aws:SourceAccount": accountId } },
  };
}

/**
 * What that role may do: make S3 replicate what is in a bucket already, by the rules and with the role of the bucket's
 * replication, list it for that, and leave a report. It reads no object and uses none of the bucket's keys.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-batch-replication-policies.html
 */
export function replicateExisting(bucketArn: string, reports: JobReports): Statement[] {
  return [
    { Sid: "Replicate", Effect: "Allow", Action: "s3:InitiateReplication", Resource: `${bucketArn}/*` },
    {
      Sid: "ListForReplication",
      Effect: "Allow",
      Action: ["s3:GetReplicationConfiguration", "s3:PutInventoryConfiguration"],
      Resource: bucketArn,
    },
    { Sid: "Report", Effect: "Allow", Action: "s3:PutObject", Resource: `${reports.bucketArn}/*` },
    ...(reports.keyArn === undefined ? [] : [encryptReports({ ...reports, keyArn: reports.keyArn })]),
  ];
}

/** Reports are written in parts, which takes kms:Decrypt too. */
function encryptReports({ bucketArn, region, keyArn }: Required<JobReports>): Statement {
  return {
    Sid: "EncryptReports",
    Effect: "Allow",
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: keyArn,
    Condition: {
      StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` },
      StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucketArn, `${bucketArn}/*`] },
    },
  };
}
