import { quote } from "../../../core/text";

/**
 * The part of a request that a statement inspects.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html
 */
export interface Field {
  /** `field_to_match` in Terraform's names. */
  readonly json: Readonly<Record<string, unknown>>;

  /** How it counts in capacity units. */
  readonly cost: "plain" | "all-query-arguments" | "json-body";

  /** What is wrong with it. @default - nothing */
  readonly problems?: readonly string[];
}

/**
 * What happens to a body, headers or cookies that are larger than WAF inspects (8 KB of a body at a load balancer and
 * AppSync, 16 to 64 KB elsewhere; 8 KB or 200 headers or cookies): CONTINUE inspects what fits, MATCH and NO_MATCH answer
 * without a look. There is no default on purpose: with CONTINUE an attack behind the limit passes.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html
 */
export type OversizeHandling = "CONTINUE" | "MATCH" | "NO_MATCH";

/** What the statement says of a request that lacks the part, or whose part cannot be read. */
export type FallbackBehavior = "MATCH" | "NO_MATCH";

const OVERSIZE_HANDLING: readonly unknown[] = ["CONTINUE", "MATCH", "NO_MATCH"];
const FALLBACK_BEHAVIOR: readonly unknown[] = ["MATCH", "NO_MATCH"];

/** The types demand it, but a value can come from a file. */
export function oversizeProblem(field: string, oversizeHandling: unknown): string | false {
  return (
    !OVERSIZE_HANDLING.includes(oversizeHandling) &&
    `${field} needs oversizeHandling CONTINUE, MATCH or NO_MATCH, got ${shown(oversizeHandling)}`
  );
}

/** The types demand it, but a value can come from a file. */
export function fallbackProblem(field: string, fallbackBehavior: unknown): string | false {
  return (
    !FALLBACK_BEHAVIOR.includes(fallbackBehavior) &&
    `${field} needs fallbackBehavior MATCH or NO_MATCH, got ${shown(fallbackBehavior)}`
  );
}

/** A value in a message. */
export function shown(value: unknown): string {
  return value === undefined ? "none" : typeof value === "string" ? quote(value) : JSON.stringify(value);
}
