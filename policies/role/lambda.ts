import { arn } from "../../core/arns";
import type { Statement } from "../document";

/** Lets Lambda take a role for functions. Lambda sends no source with it; only whoever may pass the role can name it. */
export function assumedByLambda(): Statement {
  return {
    Sid: "Lambda",
    Effect: "Allow",
    Principal: { Service: "lambda.amazonaws.com" },
    Action: "sts:AssumeRole",
  };
}

/**
 * Lets a function write to its log group, and to no other. It may not make log groups: one that it made itself would
 * keep everything for ever.
 *
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
 */
export function writeLogs(group: {
  readonly accountId: string;
  readonly region: string;
  readonly logGroupName: string;
}): Statement {
  const { accountId: account, region, logGroupName } = group;
  return {
    Sid: "WriteLogs",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: arn({ service: "logs", region, account, resource: `log-group:${logGroupName}:log-stream:*` }),
  };
}

/**
 * Lets a function send its traces. The actions take no resource.
 *
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
 */
export function sendTraces(): Statement {
  return {
    Sid: "SendTraces",
    Effect: "Allow",
    Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
    Resource: "*",
  };
}

/** Lets Lambda put events that a function failed on into one queue, in the function's name. */
export function sendDeadLetters(queueArn: string): Statement {
  return { Sid: "SendDeadLetters", Effect: "Allow", Action: "sqs:SendMessage", Resource: queueArn };
}

/**
 * Lets a function read its environment, which is encrypted with a key of ours; Lambda says in the encryption context
 * whose it is. What else the key encrypts is not meant.
 *
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
 */
export function readEnvironment(keyArn: string, functionArn: string): Statement {
  return {
    Sid: "ReadEnvironment",
    Effect: "Allow",
    Action: "kms:Decrypt",
    Resource: keyArn,
    Condition: { StringEquals: { "kms:EncryptionContext:aws:lambda:FunctionArn": functionArn } },
  };
}

/**
 * Lets Lambda give a function network interfaces in a VPC, and the function's own code not. Lambda asks for interfaces
 * of any name, so the Allow cannot be narrower; the Deny holds for what the code itself does.
 *
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-best-practice-security
 */
export function manageInterfaces(functionArn: string): Statement[] {
  const Action = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:UnassignPrivateIpAddresses",
  ];
  return [
    { Sid: "ManageInterfaces", Effect: "Allow", Action, Resource: "*" },
    {
      Sid: "CodeManagesNoInterfaces",
      Effect: "Deny",
      Action,
      Resource: "*",
      Condition: { ArnEquals: { "lambda:SourceFunctionArn": functionArn } },
    },
  ];
}
