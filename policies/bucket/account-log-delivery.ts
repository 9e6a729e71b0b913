import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { logDelivery } from "./log-delivery";

/** Where the logs of one account come from. */
export interface AccountLogSource {
  /** Account whose services log, 12 digits. */
  readonly accountId: string;

  /**
   * Regions that deliver. Edge services deliver from fixed ones: CloudFront from us-east-1, Global Accelerator from
   * us-west-2.
   */
  readonly regions: readonly string[];

  /**
   * Prefixes that logs lie below, beside those right below AWSLogs/: Global Accelerator always wants one.
   *
   * @default - none
   */
  readonly prefixes?: readonly string[];
}

/**
 * Lets log delivery write the logs of one account to a bucket of its own, each below an AWSLogs/<account>/. A bucket for the whole
 * organization takes `vendedLogsDelivery`.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 */
export function accountLogDelivery(bucketArn: string, source: AccountLogSource): Statement[] {
  const { accountId, regions, prefixes = [] } = source;
  return logDelivery({
    bucketArn,
    objects: ["", ...prefixes.map((prefix) => `${prefix}/`)].map(
      (prefix) => `${bucketArn}/${prefix}AWSLogs/${accountId}/*`,
    ),
    from: { "aws:SourceAccount": accountId },
    deliveries: {
      "aws:SourceArn": regions.map((region) => `arn:${partitionOf(region)}:logs:${region}:${accountId}:*`),
    },
  });
}
