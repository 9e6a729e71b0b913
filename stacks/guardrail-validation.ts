import { GUARDRAILS } from "../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../policies/guardrails/evaluate";
import type { TerraformJson } from "../policies/guardrails/readers/terraform-json";

/** What a stack's JSON breaks of the guardrails, as the messages of a failed validation. */
export function brokenGuardrails(json: object): string[] {
  const today = new Date().toISOString().slice(0, 10);
  return evaluateGuardrails(json as TerraformJson, GUARDRAILS, today)
    .results.filter(isBroken)
    .map(({ guardrail, address, detail, acknowledged }) => {
      const over = acknowledged?.expires === undefined ? "" : `; its exception ended on ${acknowledged.expires}`;
      return `${guardrail.id} ${address}: ${guardrail.title}, but ${detail}${over}; fix: ${guardrail.fix}`;
    });
}
