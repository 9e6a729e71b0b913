import type { Judgement } from "./guardrail";
import { isReference, isUnset, numberOf, shown } from "./readers/arguments";
import type { ResourceBody } from "./readers/terraform-json";

export const pass = (detail: string): Judgement => ({ verdict: "pass", detail });
export const fail = (detail: string): Judgement => ({ verdict: "fail", detail });
export const unknown = (detail: string): Judgement => ({ verdict: "unknown", detail });

/** The argument must hold one of these values; a text and the value that Terraform reads it as are the same. */
export function mustBe(body: ResourceBody, argument: string, ...allowed: readonly unknown[]): Judgement {
  const value = body[argument];
  return judgeArgument(
    body,
    argument,
    allowed.some((each) => String(each) === String(value)),
  );
}

export const mustBeTrue = (body: ResourceBody, argument: string): Judgement => mustBe(body, argument, true);

/** The argument may be left out, or hold one of these values. */
export function mayBe(body: ResourceBody, argument: string, ...allowed: readonly unknown[]): Judgement {
  return isUnset(body[argument]) ? pass(`${argument} is not set`) : mustBe(body, argument, ...allowed);
}

/** The argument must hold something; a reference to another resource is something. */
export function mustBeSet(body: ResourceBody, argument: string): Judgement {
  const value = body[argument];
  return isUnset(value) ? fail(`${argument} is ${shown(value)}`) : pass(`${argument} is set`);
}

/** The argument must hold a number that is not below `minimum`. */
export function mustBeAtLeast(body: ResourceBody, argument: string, minimum: number): Judgement {
  return judgeArgument(body, argument, (numberOf(body[argument]) ?? -Infinity) >= minimum);
}

/** One judgement of several: a failure outweighs what is unknown, and that outweighs what passes. */
export function all(judgements: readonly Judgement[]): Judgement {
  const worst = (["fail", "unknown", "pass"] as const).find((verdict) =>
    judgements.some((judgement) => judgement.verdict === verdict),
  );
  const verdict = worst ?? "pass";
  const details = judgements.filter((judgement) => judgement.verdict === verdict).map(({ detail }) => detail);
  return { verdict, detail: [...new Set(details)].join(", ") };
}

/** The judgements with a prefix that says where in the resource they were made. */
export function within(place: string, judgement: Judgement): Judgement {
  return { ...judgement, detail: `${place}: ${judgement.detail}` };
}

function judgeArgument(body: ResourceBody, argument: string, holds: boolean): Judgement {
  const detail = `${argument} is ${shown(body[argument])}`;
  if (holds) return pass(detail);
  return isReference(body[argument]) ? unknown(detail) : fail(detail);
}
