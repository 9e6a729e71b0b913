import { type Acknowledgement, acknowledgementsOf, isInForce } from "./acknowledge";
import type { Guardrail, GuardrailResult } from "./guardrail";
import { SynthesizedStack } from "./readers/stack";
import type { Resource, TerraformJson } from "./readers/terraform-json";

/** What became of a failure: broken stops the run, expired is an exception whose time is over and stops it too. */
export type Standing = "pass" | "unknown" | "broken" | "accepted" | "expired";

export interface Evaluation extends GuardrailResult {
  readonly guardrail: Guardrail;
  readonly standing: Standing;
  /** The exception that the stack carries for this failure, in force or not. */
  readonly acknowledged?: Acknowledgement;
  /** Path of the construct, such as security/bus/key, if CDKTF wrote it. */
  readonly constructPath?: string;
}

/** An acknowledgement that accepts nothing: it should be taken away before it hides something later. */
export interface NeedlessAcknowledgement {
  readonly address: string;
  readonly guardrailId: string;
  /** What is wrong with it. */
  readonly detail: string;
}

export interface StackEvaluation {
  readonly results: readonly Evaluation[];
  readonly needless: readonly NeedlessAcknowledgement[];
}

/**
 * Runs guardrails over a stack's JSON. `today` (YYYY-MM-DD, UTC) decides which acknowledgements are over; it is an input,
 * so that the same JSON and day always give the same result.
 */
export function evaluateGuardrails(
  json: TerraformJson,
  guardrails: readonly Guardrail[],
  today: string,
): StackEvaluation {
  const stack = new SynthesizedStack(json);
  const results = guardrails.flatMap((guardrail) => evaluate(guardrail, stack, today));
  return { results, needless: needlessAcknowledgements(stack, results, guardrails) };
}

/** Whether a result ends the run. */
export function isBroken({ standing }: Evaluation): boolean {
  return standing === "broken" || standing === "expired";
}

function evaluate(guardrail: Guardrail, stack: SynthesizedStack, today: string): Evaluation[] {
  const resources = guardrail.types.flatMap((type) => stack.resources(type));
  return resources.flatMap((resource) => {
    const judgement = guardrail.judge(resource, stack);
    if (!judgement) return [];
    const acknowledged = judgement.verdict === "fail" ? acknowledgementsOf(resource).get(guardrail.id) : undefined;
    return {
      ...judgement,
      guardrail,
      address: resource.address,
      constructPath: constructPath(resource),
      acknowledged,
      standing: standingOf(judgement.verdict, acknowledged, today),
    };
  });
}

function standingOf(
  verdict: GuardrailResult["verdict"],
  acknowledged: Acknowledgement | undefined,
  today: string,
): Standing {
  if (verdict !== "fail") return verdict;
  if (acknowledged === undefined) return "broken";
  return isInForce(acknowledged, today) ? "accepted" : "expired";
}

function needlessAcknowledgements(
  stack: SynthesizedStack,
  results: readonly Evaluation[],
  guardrails: readonly Guardrail[],
): NeedlessAcknowledgement[] {
  const known = new Set(guardrails.map(({ id }) => id));
  const used = new Set(
    results.filter(({ verdict }) => verdict !== "pass").map(({ guardrail, address }) => `${guardrail.id} ${address}`),
  );
  return stack.resources("*").flatMap((resource) =>
    [...acknowledgementsOf(resource).keys()].flatMap((guardrailId) => {
      const { address } = resource;
      if (!known.has(guardrailId)) return { address, guardrailId, detail: "there is no such guardrail" };
      if (used.has(`${guardrailId} ${address}`)) return [];
      return { address, guardrailId, detail: "the resource follows it, so the acknowledgement is needless" };
    }),
  );
}

function constructPath({ body }: Resource): string | undefined {
  const comment = body["//"] as { readonly metadata?: { readonly path?: unknown } } | undefined;
  const path = comment?.metadata?.path;
  return typeof path === "string" ? path : undefined;
}
