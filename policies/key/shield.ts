import type { Statement } from "../document";

/**
 * Lets the Shield Response Team decrypt logs, through S3, of buckets that use the key as bucket key: the context is then
 * the bucket's ARN. Who may read which bucket, the buckets' own policies say (policies/bucket/shield.ts).
 *
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html,
 * https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html
 */
export function responseTeamDecrypts(logs: {
  /** ARNs of the buckets. */
  readonly bucketArns: readonly string[];
  /** Region of the key and of the buckets. */
  readonly region: string;
}): Statement {
  return {
    Sid: "ResponseTeamDecrypt",
    Effect: "Allow",
    Principal: { Service: "drt.shield.amazonaws.com" },
    Action: "kms:Decrypt",
    Resource: "*",
    Condition: {
      StringEquals: {
        "kms:EncryptionContext:aws:s3:arn": logs.bucketArns,
        "kms:ViaService": `s3.${logs.region}.amazonaws.com`,
      },
    },
  };
}
