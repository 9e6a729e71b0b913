import { MODEL_ERRORS } from "../contract/pipeline";
import { count } from "./telemetry";

/**
 * How the clients of Bedrock call: some retries of their own, for what passes within seconds; the state machine waits
 * longer.
 */
export const MODEL_CALLS = { maxAttempts: 4 } as const;

/** Counts what a call of a model cost. */
export function countUsage(inputTokens: number, outputTokens: number): void {
  count("InputTokens", inputTokens);
  count("OutputTokens", outputTokens);
}

/** Does something with models, and counts it if they had too much to do: a sign that quotas are too small. */
export async function countingFaults<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Error && error.name === MODEL_ERRORS.throttled) count("ModelThrottled");
    throw error;
  }
}
