import type { Statement } from "../document";
import { VENDED_LOGS_PRINCIPAL, vendedLogDeliveries, type VendedLogsSource } from "../vended-logs-source";

/**
 * Lets log delivery write the logs of every account of the organization, each below its own AWSLogs/<account>/.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 */
export function vendedLogsDelivery(bucketArn: string, source: VendedLogsSource): Statement[] {
  const fromOrganization = { "aws:SourceOrgID": source.organizationId };
  const ArnLike = vendedLogDeliveries(source);
  return [
    {
      Sid: "LogDeliveryCheck",
      Effect: "Allow",
      Principal: VENDED_LOGS_PRINCIPAL,
      // Without s3:ListBucket, each delivery leaves an AccessDenied in CloudTrail.
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: { StringEquals: fromOrganization, ArnLike },
    },
    {
      Sid: "LogDeliveryWrite",
      Effect: "Allow",
      Principal: VENDED_LOGS_PRINCIPAL,
      Action: "s3:PutObject",
      Resource: `${bucketArn}/AWSLogs/*`,
      Condition: { StringEquals: { ...fromOrganization, "s3:x-amz-acl": "bucket-owner-full-control" }, ArnLike },
    },
  ];
}
