import { arn, stateMachineArn } from "../../core/arns";
import type { Statement } from "../document";

/** A state machine that has this name, there or not yet. */
export interface NamedStateMachine {
  readonly accountId: string;
  readonly region: string;
  readonly stateMachineName: string;
}

/**
 * Lets Step Functions take a role, for one state machine alone.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html#prevent-cross-service-confused-deputy
 */
export function assumedByStepFunctions({ accountId, region, stateMachineName }: NamedStateMachine): Statement {
  return {
    Sid: "StepFunctions",
    Effect: "Allow",
    Principal: { Service: "states.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnEquals: { "aws:SourceArn": stateMachineArn(accountId, region, stateMachineName) },
    },
  };
}

/**
 * Lets a state machine invoke some functions. An ARN without a version is what a state invokes that names none.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
export function invokeFunctions(functionArns: readonly string[]): Statement {
  return { Sid: "InvokeFunctions", Effect: "Allow", Action: "lambda:InvokeFunction", Resource: functionArns };
}

/**
 * Lets a state machine have its log delivered. It is CloudWatch that delivers; AWS asks for these actions, none of which
 * takes a resource, and names them one by one.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy
 */
export function deliverStateMachineLogs(): Statement {
  return {
    Sid: "DeliverLogs",
    Effect: "Allow",
    Action: [
      "logs:CreateLogDelivery",
      "logs:DeleteLogDelivery",
      "logs:DescribeLogGroups",
      "logs:DescribeResourcePolicies",
      "logs:GetLogDelivery",
      "logs:ListLogDeliveries",
      "logs:PutResourcePolicy",
      "logs:UpdateLogDelivery",
    ],
    Resource: "*",
  };
}

/**
 * Lets a state machine send its traces. The actions take no resource.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html
 */
export function sendStateMachineTraces(): Statement {
  return {
    Sid: "SendTraces",
    Effect: "Allow",
    Action: ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"],
    Resource: "*",
  };
}

/**
 * Lets a state machine encrypt its definition and its executions with a key of ours, and what it logs on the way to
 * CloudWatch. The key's policy needs `stateMachineLogDelivery` of policies/key/step-functions.ts too.
 *
 * Source: https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
export function encryptExecutions(machine: NamedStateMachine, keyArn: string): Statement[] {
  const { accountId, region, stateMachineName } = machine;
  const context = (key: string, value: string) => ({ StringEquals: { [`kms:EncryptionContext:${key}`]: value } });
  return [
    {
      Sid: "EncryptExecutions",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: keyArn,
      Condition: context("aws:states:stateMachineArn", stateMachineArn(accountId, region, stateMachineName)),
    },
    {
      Sid: "EncryptLogs",
      Effect: "Allow",
      Action: "kms:GenerateDataKey",
      Resource: keyArn,
      // The asterisk is what Step Functions writes there, not a pattern.
      Condition: context("SourceArn", arn({ service: "logs", region, account: accountId, resource: "*" })),
    },
  ];
}
