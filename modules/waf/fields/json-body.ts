import { quote } from "../../../core/text";
import { found } from "../statement";
import { oneOfProblem } from "../problem";
import { type Field, matchScopeProblem, type OversizeHandling, oversizeProblem } from "./field";

export interface JsonBodyOptions {
  readonly oversizeHandling: OversizeHandling;

  /** JSON Pointers of what is inspected, such as /user/name. @default - all of the body */
  readonly includedPaths?: readonly string[];

  /** Keys, values or both. @default ALL */
  readonly matchScope?: "ALL" | "KEY" | "VALUE";

  /**
   * A body that is no JSON: inspected as text, or answered without a look. @default EVALUATE_AS_STRING - a broken body is
   * no way around the rule
   */
  readonly invalidFallbackBehavior?: "MATCH" | "NO_MATCH" | "EVALUATE_AS_STRING";
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_JsonMatchPattern.html */
const JSON_POINTER = /^(\/|\/([^~]|~[01])+)$/;

/** The body read as JSON. It doubles the statement's base capacity. */
export function jsonBody(options: JsonBodyOptions): Field {
  const { oversizeHandling, includedPaths, matchScope = "ALL" } = options;
  const { invalidFallbackBehavior = "EVALUATE_AS_STRING" } = options;
  return {
    json: {
      json_body: {
        match_pattern: includedPaths === undefined ? { all: {} } : { included_paths: [...includedPaths] },
        match_scope: matchScope,
        invalid_fallback_behavior: invalidFallbackBehavior,
        oversize_handling: oversizeHandling,
      },
    },
    cost: "json-body",
    problems: found([
      oversizeProblem("jsonBody", oversizeHandling),
      matchScopeProblem("jsonBody", matchScope),
      oneOfProblem("invalidFallbackBehavior of jsonBody", invalidFallbackBehavior, [
        "MATCH",
        "NO_MATCH",
        "EVALUATE_AS_STRING",
      ]),
      includedPaths?.length === 0 && "jsonBody includedPaths must not be empty: leave it out for the whole body",
      ...(includedPaths ?? []).map(
        (path) =>
          (!JSON_POINTER.test(path) || path.length > 512) &&
          `jsonBody includedPaths must be JSON Pointers such as '/user/name' of at most 512 characters, got ${quote(path)}`,
      ),
    ]),
  };
}
