/**
 * Operators of conditions, without prefix and suffix.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const CONDITION_OPERATORS = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
  "NumericEquals",
  "NumericNotEquals",
  "NumericLessThan",
  "NumericLessThanEquals",
  "NumericGreaterThan",
  "NumericGreaterThanEquals",
  "DateEquals",
  "DateNotEquals",
  "DateLessThan",
  "DateLessThanEquals",
  "DateGreaterThan",
  "DateGreaterThanEquals",
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "ArnEquals",
  "ArnLike",
  "ArnNotEquals",
  "ArnNotLike",
] as const;

type Comparison = (typeof CONDITION_OPERATORS)[number];

type SingleValued = Comparison | `${Comparison}IfExists`;

/** Name of a condition operator. With ForAnyValue or ForAllValues it compares a key that has several values in a request. */
export type ConditionOperator = SingleValued | `ForAnyValue:${SingleValued}` | `ForAllValues:${SingleValued}` | "Null";

/** The parts of an operator's name. */
export interface OperatorParts {
  readonly set?: "ForAnyValue" | "ForAllValues";
  /** What is compared, and how: an entry of `CONDITION_OPERATORS`, or Null. */
  readonly comparison: Comparison | "Null";
  /** Whether the condition holds for a request that does not carry the key. */
  readonly ifExists: boolean;
}

/** Takes an operator's name apart; undefined if AWS knows none of that name. */
export function operatorParts(name: string): OperatorParts | undefined {
  const [, set, rest = name] = /^(ForAnyValue|ForAllValues):(.*)$/.exec(name) ?? [];
  const ifExists = rest.endsWith("IfExists");
  const comparison = [...CONDITION_OPERATORS, "Null" as const].find(
    (known) => known === (ifExists ? rest.slice(0, -"IfExists".length) : rest),
  );
  // Null asks for nothing but whether the key is there.
  if (comparison === undefined || (comparison === "Null" && rest !== name) || (comparison === "Null" && ifExists)) {
    return undefined;
  }
  return { set: set as OperatorParts["set"], comparison, ifExists };
}
