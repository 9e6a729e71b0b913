import { acknowledgements } from "./acknowledge";
import type { Guardrail, GuardrailResult, TerraformJson } from "./guardrail";

export interface Evaluation extends GuardrailResult {
  readonly guardrail: Guardrail;
  /** The reason given by `acknowledge`, if the failure is an accepted exception. */
  readonly acknowledged?: string;
}

/** Runs guardrails over a stack's JSON and marks the failures that are acknowledged in it. */
export function evaluateGuardrails(stack: TerraformJson, guardrails: readonly Guardrail[]): Evaluation[] {
  const accepted = acknowledgements(stack);
  return guardrails.flatMap((guardrail) =>
    guardrail.evaluate(stack).map((result) => ({
      ...result,
      guardrail,
      acknowledged: accepted.get(result.address)?.get(guardrail.id),
    })),
  );
}
