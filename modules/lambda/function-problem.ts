import { LOG_GROUP_RETENTION_IN_DAYS } from "../../core/log-group-retention";
import { wholeNumberProblem } from "../../core/whole-number";
import { isKnown } from "../known";
import type { NodeFunctionProps } from "./function-props";

/** Longest name of a role of IAM, in characters. */
const MAX_ROLE_NAME = 64;

/** Variables that Lambda sets itself. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const RESERVED_VARIABLE =
  /^(_HANDLER|_X_AMZN_TRACE_ID|AWS_(?!NODEJS_|LAMBDA_EXEC_WRAPPER$).*|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR)$/;

/** What Lambda or IAM would refuse, in words for a ConfigError; undefined if all is well. */
export function functionProblem(props: NodeFunctionProps, roleName: string): string | undefined {
  const { functionName, logRetentionInDays: retention, network, environment = {}, deadLetterQueueArn: queue } = props;
  if (isKnown(functionName) && !/^[\w-]{1,64}$/.test(functionName)) {
    return `functionName must be 1 to 64 letters, digits, '-', '_', got '${functionName}'`;
  }
  if (isKnown(roleName) && !/^[\w+=,.@-]+$/.test(roleName)) {
    return `roleName must be letters, digits and '+=,.@-_', got '${roleName}'`;
  }
  if (roleName.length > MAX_ROLE_NAME && isKnown(roleName)) {
    return `roleName must have at most ${MAX_ROLE_NAME} characters, got '${roleName}' with ${roleName.length}: set it`;
  }
  if (retention !== undefined && !LOG_GROUP_RETENTION_IN_DAYS.some((days) => days === retention)) {
    return `logRetentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${retention}`;
  }
  if (network !== undefined && (network.subnetIds.length === 0 || network.securityGroupIds.length === 0)) {
    return "network needs at least one of subnetIds and one of securityGroupIds";
  }
  if (queue !== undefined && isKnown(queue) && !/^arn:[^:]+:sqs:[^:]+:\d{12}:.+$/.test(queue)) {
    return `deadLetterQueueArn must be the ARN of a queue of SQS, got '${queue}'`;
  }
  const reserved = Object.keys(environment).find((name) => RESERVED_VARIABLE.test(name));
  if (reserved !== undefined) return `environment must not set '${reserved}', which is Lambda's own`;
  const malformed = Object.keys(environment).find((name) => !/^[a-zA-Z]\w+$/.test(name));
  if (malformed !== undefined) {
    return `environment's names must be two or more letters, digits, '_', and begin with a letter, got '${malformed}'`;
  }
  return (
    wholeNumberProblem("memoryInMb", props.memoryInMb, 128, 10_240) ??
    wholeNumberProblem("timeoutInSeconds", props.timeoutInSeconds, 1, 900) ??
    wholeNumberProblem("reservedConcurrency", props.reservedConcurrency, 0, 1_000_000)
  );
}
