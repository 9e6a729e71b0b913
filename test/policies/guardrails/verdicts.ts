import type { Guardrail } from "../../../policies/guardrails/guardrail";
import { evaluateGuardrails } from "../../../policies/guardrails/evaluate";
import type { ResourceBody } from "../../../policies/guardrails/readers/terraform-json";

/** What a guardrail says of resources: address -> verdict and detail. */
export function verdicts(
  guardrail: Guardrail,
  resource: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>,
): Record<string, string> {
  const { results } = evaluateGuardrails({ resource }, [guardrail], "2026-11-22");
  return Object.fromEntries(results.map(({ address, verdict, detail }) => [address, `${verdict}: ${detail}`]));
}

/** A policy text of the statements. */
export function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
