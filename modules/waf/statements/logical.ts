import { kindOf, nameOf, type Problem, statement, type Statement } from "../statement";

/** Statements that stand in a rule by themselves, or at most in a rate-based one. */
const NOT_NESTABLE: readonly string[] = [
  "managed_rule_group_statement",
  "rate_based_statement",
  "rule_group_reference_statement",
];

/** and, or and not: what they hold, and what is wrong with that. */
export function logical(kind: string, parts: readonly Statement[], problems: readonly Problem[] = []): Statement {
  const capacity = parts.reduce((sum, part) => sum + part.capacity, 0);
  const combined = statement(kind, { statement: parts.map(({ json }) => json) }, capacity, [
    ...problems,
    ...parts.flatMap((part, index) => nestedProblems(nameOf(kind), part, parts.length > 1 ? index : undefined)),
  ]);
  return { ...combined, cloudFrontOnly: parts.flatMap(({ cloudFrontOnly }) => cloudFrontOnly ?? []) };
}

/** The problems of a statement within another one, and that it may not stand there. */
export function nestedProblems(outer: string, inner: Statement, index?: number): readonly string[] {
  const kind = kindOf(inner);
  const place = index === undefined ? outer : `${outer} part ${index + 1}`;
  return [
    ...(NOT_NESTABLE.includes(kind) ? [`${place} must not hold a ${nameOf(kind)}: AWS takes it at the top alone`] : []),
    ...(inner.problems ?? []).map((problem) => `${place}: ${problem}`),
  ];
}
