import { LAMBDA_SERVICE_ERRORS, invokesFunction } from "./invoke-function";
import { edgesOf, isLast } from "./paths";
import type { MapState, Retry, State, States, TaskState } from "./types";

/** Items of an inline map at a time. https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html */
const MAX_INLINE_CONCURRENCY = 40;

/** Names that stand for any error. */
const ANY_ERROR = ["States.ALL", "States.TaskFailed"];

/** Errors of Lambda itself that a task must try again, whichever other it does. */
const MUST_RETRY = LAMBDA_SERVICE_ERRORS.filter((name) => /ServiceException|AWSLambda|SdkClient/.test(name));

/** What is wrong with one state, apart from the states inside of it; each completes "States.<name>...". */
export function stateProblems(state: State, states: States["States"]): string[] {
  return [
    ...edgesOf(state)
      .filter(({ to }) => !Object.hasOwn(states, to))
      .map(({ field, to }) => `.${field}: there is no state '${to}' beside it`),
    ...(isLast(state) || edgesOf(state).some(({ field }) => !field.startsWith("Catch"))
      ? []
      : [" leads nowhere: it needs Next or End"]),
    ...("Next" in state && state.Next !== undefined && isLast(state) ? [" has both Next and End"] : []),
    ...typeProblems(state),
    ...retriesOf(state).flatMap((retry, index) => retryProblems(retry, index === retriesOf(state).length - 1)),
  ];
}

function typeProblems(state: State): string[] {
  switch (state.Type) {
    case "Choice":
      return [
        ...(state.Choices.length === 0 ? [".Choices is empty"] : []),
        ...(state.Default === undefined
          ? [" has no Default: an input that no rule fits would fail the execution"]
          : []),
      ];
    case "Fail":
      return [
        ...(state.Error === undefined && state.ErrorPath === undefined ? [" has no Error"] : []),
        ...(state.Cause === undefined && state.CausePath === undefined ? [" has no Cause"] : []),
      ];
    case "Task":
      return taskProblems(state);
    case "Map":
      return mapProblems(state);
    default:
      return [];
  }
}

function taskProblems(state: TaskState): string[] {
  const { TimeoutSeconds, HeartbeatSeconds } = state;
  const unbounded = TimeoutSeconds === undefined && HeartbeatSeconds === undefined;
  const missing = invokesFunction(state) ? MUST_RETRY.filter((name) => !isRetried(state, name)) : [];
  return [
    ...(unbounded
      ? [" has neither TimeoutSeconds nor HeartbeatSeconds: without them it waits for 99,999,999 seconds"]
      : []),
    ...(missing.length === 0 ? [] : [`.Retry lacks ${missing.join(", ")}, which pass`]),
  ];
}

function mapProblems({ MaxConcurrency }: MapState): string[] {
  if (MaxConcurrency === undefined) return [" has no MaxConcurrency: as many items at a time as AWS sees fit"];
  const fits = Number.isInteger(MaxConcurrency) && MaxConcurrency >= 1 && MaxConcurrency <= MAX_INLINE_CONCURRENCY;
  return fits ? [] : [`.MaxConcurrency must be 1 to ${MAX_INLINE_CONCURRENCY}, got ${MaxConcurrency}`];
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-retrying-after-an-error */
function retryProblems(retry: Retry, isLastRetry: boolean): string[] {
  const { ErrorEquals, IntervalSeconds = 1, MaxDelaySeconds, BackoffRate = 2 } = retry;
  const place = `.Retry of ${ErrorEquals.join(", ") || "nothing"}`;
  return [
    ...(ErrorEquals.length === 0 ? [`${place}: ErrorEquals is empty`] : []),
    ...(ErrorEquals.includes("States.ALL") && (ErrorEquals.length > 1 || !isLastRetry)
      ? [`${place}: States.ALL must stand alone and last`]
      : []),
    ...(IntervalSeconds < 1 ? [`${place}: IntervalSeconds must be 1 or more, got ${IntervalSeconds}`] : []),
    ...(BackoffRate < 1 ? [`${place}: BackoffRate must be 1 or more, got ${BackoffRate}`] : []),
    ...(MaxDelaySeconds !== undefined && MaxDelaySeconds <= IntervalSeconds
      ? [`${place}: MaxDelaySeconds must be more than IntervalSeconds, got ${MaxDelaySeconds}`]
      : []),
  ];
}

function isRetried(state: TaskState, error: string): boolean {
  return retriesOf(state).some(
    ({ ErrorEquals, MaxAttempts }) =>
      MaxAttempts !== 0 && ErrorEquals.some((name) => name === error || ANY_ERROR.includes(name)),
  );
}

function retriesOf(state: State): readonly Retry[] {
  return "Retry" in state ? (state.Retry ?? []) : [];
}
