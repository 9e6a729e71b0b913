import { found } from "../statement";
import { type Field, type OversizeHandling, matchScopeProblem, oversizeProblem } from "./field";
import { matchPattern, type Selection, selectionProblems } from "./names";

export type HeadersOptions = Selection & {
  readonly oversizeHandling: OversizeHandling;

  /** Names (KEY), values or both. @default ALL */
  readonly matchScope?: "ALL" | "KEY" | "VALUE";
};

const MAX_NAME_LENGTH = 64;

/** Several headers, or all. Names are written in small letters, as HTTP does not tell them apart. */
export function headers({ oversizeHandling, matchScope = "ALL", ...selection }: HeadersOptions): Field {
  const lower = {
    included: selection.included?.map((name) => name.toLowerCase()),
    excluded: selection.excluded?.map((name) => name.toLowerCase()),
  } as Selection;
  return {
    json: {
      headers: {
        match_pattern: matchPattern("headers", lower),
        match_scope: matchScope,
        oversize_handling: oversizeHandling,
      },
    },
    cost: "plain",
    problems: found([
      oversizeProblem("headers", oversizeHandling),
      matchScopeProblem("headers", matchScope),
      ...selectionProblems("headers", lower, MAX_NAME_LENGTH),
    ]),
  };
}
