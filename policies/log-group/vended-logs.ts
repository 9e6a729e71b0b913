import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { VENDED_LOGS_PRINCIPAL } from "../vended-logs-source";

/**
 * Lets log delivery write the logs of services of the same account and region, such as WAF, to one log group.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
 */
export function vendedLogsToLogGroup(logGroupArn: string, source: { accountId: string; region: string }): Statement {
  const { accountId, region } = source;
  return {
    Sid: "LogDeliveryWrite",
    Effect: "Allow",
    Principal: VENDED_LOGS_PRINCIPAL,
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: `${logGroupArn}:log-stream:*`,
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:${partitionOf(region)}:logs:${region}:${accountId}:*` },
    },
  };
}
