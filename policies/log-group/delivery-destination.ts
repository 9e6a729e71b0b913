import type { Statement } from "../document";

/**
 * Lets other accounts deliver their logs to a delivery destination of CloudWatch Logs.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
 */
export function createDeliveries(destinationArn: string, accountIds: readonly string[]): Statement {
  const partition = destinationArn.split(":")[1] ?? "aws";
  return {
    Sid: "CreateDeliveries",
    Effect: "Allow",
    Principal: { AWS: accountIds.map((account) => `arn:${partition}:iam::${account}:root`) },
    Action: "logs:CreateDelivery",
    Resource: destinationArn,
  };
}
