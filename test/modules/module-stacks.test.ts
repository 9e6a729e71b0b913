import { GUARDRAILS } from "../../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import { moduleStacks } from "../support/module-stacks";

const TODAY = "2026-11-22";

describe("the stacks of modules", () => {
  test("break no guardrail", () => {
    const broken = Object.entries(moduleStacks()).flatMap(([stack, json]) =>
      evaluateGuardrails(json, GUARDRAILS, TODAY)
        .results.filter(isBroken)
        .map((result) => [stack, result]),
    );
    expect(broken).toEqual([]);
  });

  test("hold no absolute path and no unresolved token", () => {
    expect(JSON.stringify(moduleStacks())).not.toMatch(/\$\{TfToken|TfToken\[/);
  });
});
