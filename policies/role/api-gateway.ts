import type { Statement } from "../document";

/**
 * Lets API Gateway take a role, to write logs for the APIs of the role's account in a region.
 *
 * No condition on `aws:SourceAccount`: AWS's page shows the trust policy without one and does not say that API Gateway
 * sends the key, and API Gateway refuses a role that it cannot take. Another account cannot misuse the role: naming a
 * role in UpdateAccount needs iam:PassRole, which reaches no role of another account.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export const ASSUMED_BY_API_GATEWAY: Statement = {
  Sid: "ApiGateway",
  Effect: "Allow",
  Principal: { Service: "apigateway.amazonaws.com" },
  Action: "sts:AssumeRole",
};

/**
 * The seven actions that API Gateway looks for in the role, as in AWS's managed policy
 * AmazonAPIGatewayPushToCloudWatchLogs, but in log groups of the role's own account alone. Listing the groups takes no
 * resource.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function writeApiGatewayLogs(accountId: string, partition: string): Statement[] {
  return [
    { Sid: "ListLogGroups", Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
    {
      Sid: "WriteLogs",
      Effect: "Allow",
      Action: [
        "logs:CreateLogGroup",
        "logs:CreateLogStream",
        "logs:DescribeLogStreams",
        "logs:FilterLogEvents",
        "logs:GetLogEvents",
        "logs:PutLogEvents",
      ],
      Resource: `arn:${partition}:logs:*:${accountId}:*`,
    },
  ];
}
