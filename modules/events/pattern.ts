import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { canonicalJson } from "../../core/json";

/**
 * Longest event pattern that EventBridge takes, in characters.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const MAX_PATTERN_LENGTH = 2048;

/**
 * What a field may be. A field matches if one of its matchers does.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export type Matcher =
  | string
  | number
  | boolean
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly exists: boolean }
  | { readonly numeric: readonly [operator: ">=" | "<=", value: number] }
  | { readonly "anything-but": readonly string[] | { readonly prefix: readonly string[] } };

/** Fields of an event with their matchers; all of them must match, and one alternative of `$or` if there is one. */
export type PatternFields = {
  readonly [field: string]: readonly Matcher[] | PatternFields | readonly PatternFields[] | undefined;
  readonly $or?: readonly PatternFields[];
};

/** Which events a rule is about. */
export type EventPattern = PatternFields & {
  /** Services that send the event, such as aws.guardduty. */
  readonly source?: readonly string[];
  /** Kinds of events, such as GuardDuty Finding. */
  readonly "detail-type"?: readonly string[];
  /** What the service says. */
  readonly detail?: PatternFields;
};

/** The pattern as the argument of a rule. */
export function eventPatternJson(scope: Construct, pattern: EventPattern): string {
  const text = canonicalJson(pattern);
  if (text.length > MAX_PATTERN_LENGTH) {
    throw new ConfigError(
      scope,
      `the event pattern must have at most ${MAX_PATTERN_LENGTH} characters, got ${text.length}`,
    );
  }
  return text;
}
