import { arn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets VPC flow logs of one account and region take a role.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export function assumedByFlowLogs(accountId: string, region: string): Statement {
  return {
    Sid: "VpcFlowLogs",
    Effect: "Allow",
    Principal: { Service: "vpc-flow-logs.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: { "aws:SourceArn": arn({ service: "ec2", region, account: accountId, resource: "vpc-flow-log/*" }) },
    },
  };
}

/**
 * What that role may do: write to one log group. It may not make log groups, so a group that is gone is noticed.
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export function writeFlowLogs(logGroupArn: string): Statement[] {
  return [
    {
      Sid: "WriteFlowLogs",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      Resource: [logGroupArn, `${logGroupArn}:*`],
    },
  ];
}
