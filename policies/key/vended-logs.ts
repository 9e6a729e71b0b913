import type { Statement } from "../document";
import { VENDED_LOGS_PRINCIPAL, vendedLogDeliveries, type VendedLogsSource } from "../vended-logs-source";

/**
 * Lets log delivery write to buckets that are encrypted with the key, for every account of the organization.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html#AWS-logs-SSE-KMS-S3
 */
export function vendedLogsEncryption(source: VendedLogsSource): Statement[] {
  return [
    {
      Sid: "LogDeliveryEncrypt",
      Effect: "Allow",
      Principal: VENDED_LOGS_PRINCIPAL,
      Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      Resource: "*",
      Condition: {
        StringEquals: { "aws:SourceOrgID": source.organizationId },
        ArnLike: vendedLogDeliveries(source),
      },
    },
  ];
}
