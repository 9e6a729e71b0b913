import { NAME_ELEMENTS } from "./within";
import type { NormalStatement } from "./normal-form";

/** Statements of two policies that are to be compared with each other; one side alone was added or removed. */
export interface StatementPair {
  readonly before?: NormalStatement;
  readonly after?: NormalStatement;
}

/**
 * Pairs statements by Sid, then by equal content, then by the most that two have in common. Equal content comes first
 * where a Sid was given anew: a renamed statement is no change.
 */
export function pairStatements(before: readonly NormalStatement[], after: readonly NormalStatement[]): StatementPair[] {
  const left = new Set(before);
  const right = new Set(after);
  const pairs: StatementPair[] = [];
  const take = (matches: (a: NormalStatement, b: NormalStatement) => boolean): void => {
    for (const a of left) {
      const b = [...right].find((each) => matches(a, each));
      if (b === undefined) continue;
      pairs.push({ before: a, after: b });
      left.delete(a);
      right.delete(b);
    }
  };
  take((a, b) => a.sid === b.sid && differences(a, b) === 0);
  take((a, b) => differences(a, b) === 0);
  take((a, b) => a.sid !== undefined && a.sid === b.sid);
  // A statement that differs in one element is the same statement, changed.
  take((a, b) => (a.sid === undefined || b.sid === undefined) && differences(a, b) === 1);
  return [
    ...pairs,
    ...[...left].map((statement) => ({ before: statement })),
    ...[...right].map((statement) => ({ after: statement })),
  ];
}

/** In how many elements two statements differ. */
function differences(a: NormalStatement, b: NormalStatement): number {
  const elements = [...NAME_ELEMENTS, "effect", "condition"] as const;
  return elements.filter((element) => JSON.stringify(a[element]) !== JSON.stringify(b[element])).length;
}
