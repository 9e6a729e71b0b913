import type { JobStatus } from "./job";

/** Input of the state machine, as `start-job` writes it. The execution's name is `job_id`. */
export interface PipelineInput {
  readonly job_id: string;
  readonly bucket: string;
  readonly key: string;
  /** The very version that was uploaded: a second upload under the same key is another job. */
  readonly version_id: string;
  /** ISO 8601 in UTC. */
  readonly start_date: string;
}

/** `preprocess` gets the input of the state machine and answers this. A refused document is no error: nobody tries again. */
export type PreprocessOutput =
  | { readonly outcome: "accepted"; readonly question_numbers: readonly number[] }
  | { readonly outcome: "refused"; readonly reason: string };

/** `answer-question` gets this, and writes the answer into the questionnaire table. */
export interface AnswerInput {
  readonly job_id: string;
  readonly question_number: number;
}

export interface AnswerOutput {
  readonly question_number: number;
}

/**
 * `record-status` gets this from the state machine, or an event of type "Step Functions Execution Status Change" when an
 * execution failed, timed out or was aborted (`detail.name` is the job's id).
 */
export interface StatusInput {
  readonly job_id: string;
  readonly status: JobStatus;
  readonly status_reason?: string;
}

/**
 * Names of the errors that `preprocess` and `answer-question` throw for what a model did, as Step Functions sees them.
 * The first two pass with time, so the state machine tries again; the others do not.
 */
export const MODEL_ERRORS = {
  /** Too many requests or tokens a minute. */
  throttled: "ModelThrottled",
  /** The service or the model had no answer in time, or an error of its own. */
  unavailable: "ModelUnavailable",
  /** The model or the knowledge base is not there, not allowed, or does not take such a request. */
  rejected: "ModelRejected",
  /** What the model said has not the form that was asked for, twice. */
  outputInvalid: "ModelOutputInvalid",
} as const;
