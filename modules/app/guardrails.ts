import type { TerraformStack } from "cdktf";
import { GUARDRAILS } from "../../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import type { TerraformJson } from "../../policies/guardrails/readers/terraform-json";

/**
 * Has every synth of a stack run the guardrails, and fail with each that is broken. `acknowledge` makes an exception.
 *
 * A validation of the stack and not an aspect of the app: CDKTF never runs the aspects of an app. `Testing.synth` runs
 * no validations; `app.synth()` and `Testing.fullSynth` do.
 *
 * @param render makes the JSON to judge; `stack.toTerraform()` if left out
 */
export function addGuardrails(stack: TerraformStack, render: () => object = () => stack.toTerraform() as object): void {
  stack.node.addValidation({ validate: () => brokenGuardrails(render()) });
}

/** What a stack's JSON breaks of the guardrails, as the messages of a failed validation. */
function brokenGuardrails(json: object): string[] {
  const today = new Date().toISOString().slice(0, 10);
  return evaluateGuardrails(json as TerraformJson, GUARDRAILS, today)
    .results.filter(isBroken)
    .map(({ guardrail, address, detail, acknowledged }) => {
      const over = acknowledged?.expires === undefined ? "" : `; its exception ended on ${acknowledged.expires}`;
      return `${guardrail.id} ${address}: ${guardrail.title}, but ${detail}${over}; fix: ${guardrail.fix}`;
    });
}
