import { oneOfProblem } from "../problem";

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

/** The problem of handling that is missing or unknown. */
export function oversizeProblem(field: string, oversizeHandling: unknown): string | false {
  return oneOfProblem(`oversizeHandling of ${field}`, oversizeHandling, ["CONTINUE", "MATCH", "NO_MATCH"]);
}

/** The problem of a fallback that is missing or unknown. */
export function fallbackProblem(field: string, fallbackBehavior: unknown): string | false {
  return oneOfProblem(`fallbackBehavior of ${field}`, fallbackBehavior, ["MATCH", "NO_MATCH"]);
}

/** The problem of a scope of headers, cookies or a JSON body that is unknown. */
export function matchScopeProblem(field: string, matchScope: unknown): string | false {
  return oneOfProblem(`matchScope of ${field}`, matchScope, ["ALL", "KEY", "VALUE"]);
}
