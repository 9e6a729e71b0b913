import type { Field } from "./fields/field";
import type { TextTransformation } from "./text-transformation";

/**
 * Web ACL capacity units (WCU) of a statement before what it inspects is counted. From the table of each statement's page:
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-match.html and
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
 */
export const BASE_CAPACITY = {
  asnMatch: 1,
  byteMatch: { EXACTLY: 2, STARTS_WITH: 2, ENDS_WITH: 2, CONTAINS: 10, CONTAINS_WORD: 10 },
  geoMatch: 1,
  ipSet: 1,
  /** An IP set looked for at any position of the header of forwarded addresses. */
  ipSetAnyPosition: 5,
  labelMatch: 1,
  rateBased: 2,
  /** For each custom key by which requests are counted. */
  rateBasedCustomKey: 30,
  regexMatch: 3,
  regexPatternSet: 25,
  sizeConstraint: 1,
  sqliMatch: { LOW: 20, HIGH: 30 },
  xssMatch: 40,
} as const;

/** WCU of each text transformation. */
const TEXT_TRANSFORMATION = 10;
/** WCU of looking through all query arguments. */
const ALL_QUERY_ARGUMENTS = 10;

/** WCU up to which a web ACL costs its basic price. https://aws.amazon.com/waf/pricing/ */
export const CAPACITY_IN_BASIC_PRICE = 1500;

/** Most WCU of a web ACL, and of a rule group. https://docs.aws.amazon.com/waf/latest/developerguide/limits.html */
export const MAX_CAPACITY = 5000;

/**
 * WCU of a statement that inspects part of a request: a JSON body doubles the base. AWS counts a transformation of the same
 * part of the request once in a web ACL; here each counts, so a sum is never too small.
 */
export function inspectionCapacity(
  base: number,
  { cost }: Pick<Field, "cost">,
  transformations: readonly TextTransformation[],
): number {
  const inspected = cost === "json-body" ? 2 * base : base + (cost === "all-query-arguments" ? ALL_QUERY_ARGUMENTS : 0);
  return inspected + transformationCapacity(transformations);
}

/** WCU of text transformations; NONE is not one. */
export function transformationCapacity(transformations: readonly TextTransformation[]): number {
  return TEXT_TRANSFORMATION * transformations.filter((kind) => kind !== "NONE").length;
}

/** WCU of rules together. */
export function capacityOf(rules: readonly { readonly statement: { readonly capacity: number } }[]): number {
  return rules.reduce((sum, { statement }) => sum + statement.capacity, 0);
}
