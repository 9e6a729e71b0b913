import type { TerraformStack } from "cdktf";
import type { IValidation } from "constructs";
import { GUARDRAILS } from "../policies/guardrails";
import { evaluateGuardrails } from "../policies/guardrails/evaluate";
import type { TerraformJson } from "../policies/guardrails/guardrail";

/**
 * Runs the guardrails over the stack's own JSON at synth. A validation of the stack and not an aspect of the app: CDKTF
 * never runs the aspects of an app.
 */
export class GuardrailValidation implements IValidation {
  constructor(private readonly stack: TerraformStack) {}

  public validate(): string[] {
    return evaluateGuardrails(this.stack.toTerraform() as TerraformJson, GUARDRAILS)
      .filter((result) => result.verdict === "fail" && result.acknowledged === undefined)
      .map(
        ({ guardrail, address, detail }) =>
          `${guardrail.id} ${address}: ${guardrail.title}, but ${detail}; fix: ${guardrail.fix}`,
      );
  }
}
