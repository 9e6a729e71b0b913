import type { Json } from "../../../core/json";
import type { Retry, State, States, TaskState } from "./types";

/**
 * Faults of Lambda itself and of the way to it, which pass: 2, 4, 8 ... seconds at most between seven tries, spread so
 * that many executions do not try at once.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#bp-lambda-serviceexception
 */
export const LAMBDA_SERVICE_ERRORS = [
  "Lambda.ClientExecutionTimeoutException",
  "Lambda.ServiceException",
  "Lambda.AWSLambdaException",
  "Lambda.SdkClientException",
  "Lambda.TooManyRequestsException",
] as const;

const RETRY_LAMBDA_SERVICE_ERRORS: Retry = {
  ErrorEquals: LAMBDA_SERVICE_ERRORS,
  IntervalSeconds: 2,
  MaxAttempts: 6,
  BackoffRate: 2,
  JitterStrategy: "FULL",
};

/** How a state invokes a function. */
export interface Invocation {
  /** ARN of the function, or a reference to it; without a version. */
  readonly functionArn: string;

  /** Event of the function; names that end in `.$` have paths as values. */
  readonly payload: Json;

  /** Longest that the function runs by its own setting, in seconds. The state waits a little longer. */
  readonly functionTimeoutInSeconds: number;

  /** Partition of AWS, the first part of its ARNs. @default "aws" */
  readonly partition?: string;

  /** What is tried again beside Lambda's own faults. @default - nothing */
  readonly retry?: readonly Retry[];
}

/** Seconds that a state waits for Lambda after the function's own end: then it is the function that is told to be slow. */
const GRACE_IN_SECONDS = 30;

/**
 * A task that invokes a function, with a bound of its own and retries of what passes; the caller adds where it leads.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html
 */
export function invokeFunction(invocation: Invocation) {
  const { functionArn, payload, functionTimeoutInSeconds, partition = "aws", retry = [] } = invocation;
  return {
    Type: "Task",
    Resource: `arn:${partition}:states:::lambda:invoke`,
    Parameters: { FunctionName: functionArn, ...payloadOf(payload) },
    TimeoutSeconds: functionTimeoutInSeconds + GRACE_IN_SECONDS,
    Retry: [RETRY_LAMBDA_SERVICE_ERRORS, ...retry],
  } as const satisfies Omit<TaskState, "Next" | "End">;
}

/** A path to the payload as a whole needs another name of the field than a payload that is written out. */
function payloadOf(payload: Json): Readonly<Record<string, Json>> {
  return typeof payload === "string" && payload.startsWith("$") ? { "Payload.$": payload } : { Payload: payload };
}

/** Whether a state invokes a function by the integration of Step Functions. */
export function invokesFunction(state: State): state is TaskState {
  return state.Type === "Task" && /^arn:[^:]+:states:::lambda:invoke(\.waitForTaskToken)?$/.test(state.Resource);
}

/** The functions that a definition invokes, each once. */
export function functionsOf({ States: states }: States): string[] {
  const found = Object.values(states).flatMap((state): string[] => {
    if (state.Type === "Map") return functionsOf(state.ItemProcessor);
    if (state.Type === "Parallel") return state.Branches.flatMap(functionsOf);
    if (!invokesFunction(state)) return [];
    const name = (state.Parameters as { readonly FunctionName?: unknown } | undefined)?.FunctionName;
    return typeof name === "string" ? [name] : [];
  });
  return [...new Set(found)];
}
