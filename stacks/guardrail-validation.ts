import type { TerraformStack } from "cdktf";
import type { IValidation } from "constructs";
import { GUARDRAILS } from "../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../policies/guardrails/evaluate";
import type { TerraformJson } from "../policies/guardrails/readers/terraform-json";

/**
 * Runs the guardrails over the stack's own JSON at synth. A validation of the stack and not an aspect of the app: CDKTF
 * never runs the aspects of an app.
 */
export class GuardrailValidation implements IValidation {
  constructor(private readonly stack: TerraformStack) {}

  public validate(): string[] {
    const today = new Date().toISOString().slice(0, 10);
    return evaluateGuardrails(this.stack.toTerraform() as TerraformJson, GUARDRAILS, today)
      .results.filter(isBroken)
      .map(({ guardrail, address, detail, acknowledged }) => {
        const over = acknowledged?.expires === undefined ? "" : `; its exception ended on ${acknowledged.expires}`;
        return `${guardrail.id} ${address}: ${guardrail.title}, but ${detail}${over}; fix: ${guardrail.fix}`;
      });
  }
}
