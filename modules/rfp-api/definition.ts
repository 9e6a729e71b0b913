import type { PipelineFunctionName } from "../../functions/rfp-api/contract/functions";
import { MODEL_ERRORS } from "../../functions/rfp-api/contract/pipeline";
import { invokeFunction } from "../step-functions/definition/invoke-function";
import type { MapState, Retry, StateMachineDefinition } from "../step-functions/definition/types";

/** Functions that the state machine invokes; `start-job` starts it. */
export type StepFunctionName = Exclude<PipelineFunctionName, "start-job">;

/** Longest that each function runs, in seconds: its own setting. The state machine waits a little longer. */
export const STEP_TIMEOUT_IN_SECONDS: Readonly<Record<StepFunctionName, number>> = {
  preprocess: 900,
  "answer-question": 900,
  "record-status": 30,
};

/**
 * What a model does wrong that passes. Its quota is for a minute: the first retry waits ten seconds, the last five minutes.
 *
 * https://docs.aws.amazon.com/bedrock/latest/userguide/quotas.html
 */
const RETRY_MODEL: Retry = {
  ErrorEquals: [MODEL_ERRORS.throttled, MODEL_ERRORS.unavailable],
  IntervalSeconds: 10,
  MaxAttempts: 6,
  BackoffRate: 2,
  MaxDelaySeconds: 300,
  JitterStrategy: "FULL",
};

/** Two days: 1,000 questions of 15 minutes each, five at a time. Redriving begins the count anew. */
const TIMEOUT_IN_SECONDS = 48 * 60 * 60;

/** Questions that are answered at a time; an inline map does at most 40. */
export const DEFAULT_MAX_CONCURRENCY = 5;

export interface RfpDefinitionProps {
  /** ARN of each function, or a reference to it. */
  readonly functionArns: Readonly<Record<StepFunctionName, string>>;

  /**
   * Questions that are answered at a time, 1-40.
   *
   * @default 5
   */
  readonly maxConcurrency?: number;

  /** Partition of AWS. @default "aws" */
  readonly partition?: string;
}

/**
 * How a document becomes answers. A refused document is recorded, and then the execution fails too: an execution that
 * succeeds has answers. What breaks technically is caught nowhere, so that the execution can be redriven where it broke;
 * an event rule records it.
 *
 * Only ids, numbers and reasons pass from state to state; questions and answers stay in the table.
 */
export function rfpDefinition(props: RfpDefinitionProps): StateMachineDefinition {
  const { partition } = props;
  const recordStatus = (payload: Readonly<Record<string, string>>) =>
    invokeFunction({
      functionArn: props.functionArns["record-status"],
      payload: { "job_id.$": "$.job_id", ...payload },
      functionTimeoutInSeconds: STEP_TIMEOUT_IN_SECONDS["record-status"],
      partition,
    });
  return {
    Comment: "Answers the questions of one uploaded document",
    TimeoutSeconds: TIMEOUT_IN_SECONDS,
    StartAt: "Preprocess",
    States: {
      Preprocess: {
        ...invokeFunction({
          functionArn: props.functionArns.preprocess,
          payload: "$",
          functionTimeoutInSeconds: STEP_TIMEOUT_IN_SECONDS.preprocess,
          retry: [RETRY_MODEL],
          partition,
        }),
        ResultSelector: { "output.$": "$.Payload" },
        ResultPath: "$.preprocess",
        Next: "WasAccepted",
      },
      WasAccepted: {
        Type: "Choice",
        Choices: [
          { Variable: "$.preprocess.output.outcome", StringEquals: "accepted", Next: "AnswerQuestions" },
          { Variable: "$.preprocess.output.outcome", StringEquals: "refused", Next: "RecordRefusal" },
        ],
        Default: "OutcomeUnknown",
      },
      OutcomeUnknown: {
        Type: "Fail",
        Error: "OutcomeUnknown",
        Cause: "preprocess said neither that it accepted nor that it refused the document",
      },
      AnswerQuestions: answerQuestions(props),
      RecordSuccess: { ...recordStatus({ status: "SUCCEEDED" }), End: true },
      RecordRefusal: {
        ...recordStatus({ status: "FAILED", "status_reason.$": "$.preprocess.output.reason" }),
        Next: "DocumentRefused",
      },
      DocumentRefused: {
        Type: "Fail",
        Error: "DocumentRefused",
        Cause: "The document was refused; the job says why",
      },
    },
  };
}

/** One failed question fails the map, which keeps what is answered: a redrive answers the rest. */
function answerQuestions({ functionArns, maxConcurrency, partition }: RfpDefinitionProps): MapState {
  return {
    Type: "Map",
    ItemsPath: "$.preprocess.output.question_numbers",
    ItemSelector: { "job_id.$": "$.job_id", "question_number.$": "$$.Map.Item.Value" },
    MaxConcurrency: maxConcurrency ?? DEFAULT_MAX_CONCURRENCY,
    ItemProcessor: {
      ProcessorConfig: { Mode: "INLINE" },
      StartAt: "AnswerQuestion",
      States: {
        AnswerQuestion: {
          ...invokeFunction({
            functionArn: functionArns["answer-question"],
            payload: "$",
            functionTimeoutInSeconds: STEP_TIMEOUT_IN_SECONDS["answer-question"],
            retry: [RETRY_MODEL],
            partition,
          }),
          // The answer stands in the table; 1,000 results would not fit into one output of 256 KB.
          OutputPath: null,
          End: true,
        },
      },
    },
    ResultPath: null,
    Next: "RecordSuccess",
  };
}
