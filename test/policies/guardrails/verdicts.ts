import type { Guardrail, ResourceBody } from "../../../policies/guardrails/guardrail";

/** What a guardrail says of resources: address -> verdict and detail. */
export function verdicts(
  guardrail: Guardrail,
  resource: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>,
): Record<string, string> {
  return Object.fromEntries(
    guardrail.evaluate({ resource }).map(({ address, verdict, detail }) => [address, `${verdict}: ${detail}`]),
  );
}

/** A policy text of the statements. */
export function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
