import { arn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/** What the names of log groups of DNS queries begin with, as AWS recommends: one resource policy serves every zone. */
export const QUERY_LOG_PREFIX = "/aws/route53/";

/**
 * Lets Route 53 write the queries of the account's public zones to log groups below /aws/route53/.
 *
 * Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
 */
export function route53QueryLogs(account: { readonly accountId: string; readonly region: string }): Statement {
  const { accountId, region } = account;
  const partition = partitionOf(region);
  return {
    Sid: "Route53QueryLogs",
    Effect: "Allow",
    Principal: { Service: "route53.amazonaws.com" },
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: arn({
      partition,
      service: "logs",
      region,
      account: accountId,
      resource: `log-group:${QUERY_LOG_PREFIX}*`,
    }),
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": `arn:${partition}:route53:::hostedzone/*` },
    },
  };
}
