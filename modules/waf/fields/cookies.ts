import { found } from "../statement";
import { type Field, type OversizeHandling, matchScopeProblem, oversizeProblem } from "./field";
import { matchPattern, type Selection, selectionProblems } from "./names";

export type CookiesOptions = Selection & {
  readonly oversizeHandling: OversizeHandling;

  /** Names (KEY), values or both. @default ALL */
  readonly matchScope?: "ALL" | "KEY" | "VALUE";
};

const MAX_NAME_LENGTH = 60;

/** Several cookies, or all. */
export function cookies({ oversizeHandling, matchScope = "ALL", ...selection }: CookiesOptions): Field {
  return {
    json: {
      cookies: {
        match_pattern: matchPattern("cookies", selection),
        match_scope: matchScope,
        oversize_handling: oversizeHandling,
      },
    },
    cost: "plain",
    problems: found([
      oversizeProblem("cookies", oversizeHandling),
      matchScopeProblem("cookies", matchScope),
      ...selectionProblems("cookies", selection, MAX_NAME_LENGTH),
    ]),
  };
}
