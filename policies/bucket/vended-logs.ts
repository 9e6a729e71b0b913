import type { Statement } from "../document";
import { vendedLogDeliveries, type VendedLogsSource } from "../vended-logs-source";
import { logDelivery } from "./log-delivery";

/**
 * Lets log delivery write the logs of every account of the organization, each below its own AWSLogs/<account>/.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 */
export function vendedLogsDelivery(bucketArn: string, source: VendedLogsSource): Statement[] {
  return logDelivery({
    bucketArn,
    objects: `${bucketArn}/AWSLogs/*`,
    from: { "aws:SourceOrgID": source.organizationId },
    deliveries: vendedLogDeliveries(source),
  });
}
