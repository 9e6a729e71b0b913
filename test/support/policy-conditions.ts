import { isIPv4, BlockList } from "node:net";
import type { Condition, OneOrMany } from "../../policies/document";
import { type Context, filled, type Pattern } from "./policy-patterns";

/**
 * Whether every key of every operator holds, by the rules of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function conditionHolds(condition: Condition, context: Context): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) => holds({ operator, key, expected: listOf(expected), context })),
  );
}

interface Test {
  readonly operator: string;
  readonly key: string;
  readonly expected: readonly string[];
  readonly context: Context;
}

const SET_OPERATOR = /^(ForAnyValue|ForAllValues):(.*)$/;

function holds({ operator, key, expected, context }: Test): boolean {
  const actual = context.get(key.toLowerCase());
  if (operator === "Null") return expected.some((value) => (value.toLowerCase() === "true") === isMissing(actual));
  const [, set, single = operator] = SET_OPERATOR.exec(operator) ?? [];
  const ifExists = single.endsWith("IfExists");
  const name = ifExists ? single.slice(0, -"IfExists".length) : single;
  const negated = name.includes("Not");
  const compare = COMPARISONS[name.replace("Not", "")];
  if (compare === undefined) throw new Error(`operator ${operator} is not read here`);
  // Without the key: ForAllValues and what negates are true, ForAnyValue and the rest false.
  if (actual === undefined || isMissing(actual)) {
    return ifExists || (set === undefined ? negated : set === "ForAllValues");
  }
  if (set === undefined && typeof actual !== "string") {
    throw new Error(`${key} has several values: ${operator} needs ForAnyValue: or ForAllValues:`);
  }
  const one = (value: string): boolean => {
    const equal = expected.some((text) => compares(compare, value, text, context));
    return negated ? !equal : equal;
  };
  return set === "ForAnyValue" ? listOf(actual).some(one) : listOf(actual).every(one);
}

/** A key without values is taken for one that is not there. */
function isMissing(actual: OneOrMany | undefined): boolean {
  return actual === undefined || actual.length === 0;
}

function compares(compare: Comparison, actual: string, text: string, context: Context): boolean {
  const expected = filled(text, context);
  return expected !== undefined && compare(actual, expected);
}

type Comparison = (actual: string, expected: Pattern) => boolean;

/** By the operator's name without Not: what negates is true exactly when the other is false. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  StringEquals: (actual, { text }) => actual === text,
  StringEqualsIgnoreCase: (actual, { text }) => actual.toLowerCase() === text.toLowerCase(),
  StringLike: (actual, expected) => expected.matches(actual),
  // AWS: ArnEquals and ArnLike behave alike.
  ArnEquals: (actual, expected) => expected.matchesArn(actual),
  ArnLike: (actual, expected) => expected.matchesArn(actual),
  Bool: (actual, { text }) => actual.toLowerCase() === text.toLowerCase(),
  BinaryEquals: (actual, { text }) => actual === text,
  NumericEquals: (actual, { text }) => number(actual) === number(text),
  NumericLessThan: (actual, { text }) => number(actual) < number(text),
  NumericLessThanEquals: (actual, { text }) => number(actual) <= number(text),
  NumericGreaterThan: (actual, { text }) => number(actual) > number(text),
  NumericGreaterThanEquals: (actual, { text }) => number(actual) >= number(text),
  DateEquals: (actual, { text }) => time(actual) === time(text),
  DateLessThan: (actual, { text }) => time(actual) < time(text),
  DateLessThanEquals: (actual, { text }) => time(actual) <= time(text),
  DateGreaterThan: (actual, { text }) => time(actual) > time(text),
  DateGreaterThanEquals: (actual, { text }) => time(actual) >= time(text),
  IpAddress: (actual, { text }) => isInRange(actual, text),
};

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || Number.isNaN(value)) throw new Error(`${text} is not a number`);
  return value;
}

/** ISO 8601, or seconds since 1970. */
function time(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
  if (Number.isNaN(value)) throw new Error(`${text} is not a date`);
  return value;
}

/** A range without a prefix length is one address. */
function isInRange(address: string, range: string): boolean {
  const [network = "", bits] = range.split("/");
  const family = isIPv4(network) ? "ipv4" : "ipv6";
  if (isIPv4(address) !== isIPv4(network)) return false;
  const block = new BlockList();
  block.addSubnet(network, bits === undefined ? (family === "ipv4" ? 32 : 128) : Number(bits), family);
  return block.check(address, family);
}

function listOf(value: OneOrMany): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
