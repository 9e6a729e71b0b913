import type { TerraformJson } from "../../../../policies/guardrails/readers/terraform-json";

/** What a guardrail must say of the one resource that it looks at; none if it is not about it. */
export type Expected = "pass" | "fail" | "unknown" | "none";

/** The verdict, what the case is about, the stack, and words of the detail. */
export type Case = readonly [expected: Expected, name: string, stack: TerraformJson, detail?: string];

/** Cases by guardrail id. */
export type Cases = Readonly<Record<string, readonly Case[]>>;

type Body = Readonly<Record<string, unknown>>;

/** A stack with one resource called r, and others beside it: type -> name -> body. */
export function one(
  type: string,
  body: Body,
  others: Readonly<Record<string, Readonly<Record<string, Body>>>> = {},
): TerraformJson {
  return { resource: { ...others, [type]: { ...others[type], r: body } } };
}

/** A policy text of the statements. */
export function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** Cases of a guardrail that asks one argument of one type for a value. */
export function argumentCases(type: string, argument: string, good: unknown, bad: unknown, rest: Body = {}): Case[] {
  return [
    ["pass", `${argument} is ${String(good)}`, one(type, { ...rest, [argument]: good })],
    ["fail", `${argument} is ${String(bad)}`, one(type, { ...rest, [argument]: bad }), argument],
    ["unknown", `${argument} by reference`, one(type, { ...rest, [argument]: "${var.x}" }), "${var.x}"],
  ];
}

/** The same, where a missing argument fails too. */
export function requiredCases(type: string, argument: string, good: unknown, bad: unknown, rest: Body = {}): Case[] {
  return [
    ...argumentCases(type, argument, good, bad, rest),
    ["fail", `${argument} is missing`, one(type, rest), `${argument} is not set`],
  ];
}

/** The same, where a missing argument is AWS's good default. */
export function optionalCases(type: string, argument: string, good: unknown, bad: unknown, rest: Body = {}): Case[] {
  return [
    ...argumentCases(type, argument, good, bad, rest),
    ["pass", `${argument} is missing`, one(type, rest), `${argument} is not set`],
  ];
}
