import type { Json } from "../../../core/json";

/**
 * The Amazon States Language with JSONPath, as far as it is needed here; a field that is missing may be added.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html
 */
export interface States {
  /** Name of the first state. */
  readonly StartAt: string;
  /** States by name: at most 80 characters, unique in the whole definition. */
  readonly States: Readonly<Record<string, State>>;
}

/** Definition of a state machine. */
export interface StateMachineDefinition extends States {
  readonly Comment?: string;
  /** Seconds until an execution is ended. AWS's own default is a year. */
  readonly TimeoutSeconds: number;
}

export type State =
  TaskState | ChoiceState | MapState | ParallelState | PassState | WaitState | SucceedState | FailState;

/** Where a state leads. */
type Leads = { readonly Next: string; readonly End?: undefined } | { readonly End: true; readonly Next?: undefined };

interface Common {
  readonly Comment?: string;
  /** Part of the input that the state sees, as a path. */
  readonly InputPath?: string | null;
  /** Part of the output that the next state sees, as a path; null for an empty object. */
  readonly OutputPath?: string | null;
}

interface Working {
  readonly Parameters?: Json;
  readonly ResultSelector?: Json;
  /** Where the result is put into the input, as a path; null drops the result. */
  readonly ResultPath?: string | null;
  readonly Retry?: readonly Retry[];
  readonly Catch?: readonly Catch[];
}

/** What is tried again. https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
export interface Retry {
  readonly ErrorEquals: readonly string[];
  /** Seconds before the first retry. */
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  /** Longest wait between two tries, in seconds. */
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: "FULL" | "NONE";
}

export interface Catch {
  readonly ErrorEquals: readonly string[];
  readonly ResultPath?: string | null;
  readonly Next: string;
}

export type TaskState = Common &
  Working &
  Leads & {
    readonly Type: "Task";
    /** ARN of an integration, such as arn:aws:states:::lambda:invoke. */
    readonly Resource: string;
    readonly TimeoutSeconds?: number;
    readonly HeartbeatSeconds?: number;
  };

/** A rule of a choice: one comparison of a variable, or several with And, Or, Not. */
export type ChoiceRule = { readonly Next: string; readonly Variable?: string } & { readonly [field: string]: Json };

export type ChoiceState = Common & {
  readonly Type: "Choice";
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
};

export type MapState = Common &
  Working &
  Leads & {
    readonly Type: "Map";
    readonly ItemsPath?: string;
    readonly ItemSelector?: Json;
    /** Items at a time; an inline map does at most 40. */
    readonly MaxConcurrency?: number;
    readonly ItemProcessor: States & { readonly ProcessorConfig?: { readonly Mode: "INLINE" } };
  };

export type ParallelState = Common &
  Working &
  Leads & { readonly Type: "Parallel"; readonly Branches: readonly States[] };

export type PassState = Common &
  Leads & {
    readonly Type: "Pass";
    readonly Result?: Json;
    readonly Parameters?: Json;
    readonly ResultPath?: string | null;
  };

export type WaitState = Common &
  Leads & { readonly Type: "Wait"; readonly Seconds?: number; readonly SecondsPath?: string };

export type SucceedState = Common & { readonly Type: "Succeed" };

export interface FailState {
  readonly Comment?: string;
  readonly Type: "Fail";
  readonly Error?: string;
  readonly ErrorPath?: string;
  readonly Cause?: string;
  readonly CausePath?: string;
}
