import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets S3 deliver the server access logs of the account's own buckets.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function serverAccessLogDelivery(where: {
  readonly bucketArn: string;
  readonly accountId: string;
  readonly region: string;
}): Statement[] {
  return [
    {
      Sid: "ServerAccessLogWrite",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${where.bucketArn}/*`,
      Condition: {
        StringEquals: { "aws:SourceAccount": where.accountId },
        // Bucket ARNs name no account, so the source account is what counts here.
        ArnLike: { "aws:SourceArn": `arn:${partitionOf(where.region)}:s3:::*` },
      },
    },
  ];
}
