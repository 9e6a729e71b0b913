import { bucketArn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

export interface UploadTarget {
  readonly region: string;
  readonly bucketName: string;
  /** What the keys of objects begin with, such as incoming/. */
  readonly keyPrefix: string;
  /** Customer managed key of the bucket. @default - the bucket is encrypted by S3's own */
  readonly keyArn?: string;
}

/**
 * Lets API Gateway put objects below one prefix of a bucket, and nothing else: neither read, nor list, nor delete. One
 * PutObject asks KMS for a data key and decrypts nothing. The key is used by way of S3 alone; the context that S3 gives is
 * the bucket, or the object where the bucket has no bucket key.
 *
 * Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-s3.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
export function putUploads({ region, bucketName, keyPrefix, keyArn }: UploadTarget): Statement[] {
  const partition = partitionOf(region);
  const bucket = bucketArn(bucketName, undefined, partition);
  const put: Statement = {
    Sid: "PutUploads",
    Effect: "Allow",
    Action: "s3:PutObject",
    Resource: bucketArn(bucketName, `${keyPrefix}*`, partition),
  };
  if (keyArn === undefined) return [put];
  return [
    put,
    {
      Sid: "EncryptUploads",
      Effect: "Allow",
      Action: "kms:GenerateDataKey",
      Resource: keyArn,
      Condition: {
        StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` },
        StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucket, `${bucket}/${keyPrefix}*`] },
      },
    },
  ];
}
