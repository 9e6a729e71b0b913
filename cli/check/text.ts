import { detailOf, type Finding, type Report, summary } from "./report";

/** The report for a terminal: failures by rule, the worst first, then what was accepted and what nobody knows yet. */
export function toText(report: Report): string {
  return [
    ...groups(report.broken).flatMap(([guardrail, findings]) => [
      `${guardrail.severity.toUpperCase()} ${guardrail.id}: ${guardrail.title}`,
      ...findings.map((finding) => `  ${finding.stack} ${finding.address}: ${detailOf(finding)}`),
      `  fix: ${guardrail.fix}`,
      "",
    ]),
    ...report.accepted.map(
      ({ stack, address, guardrail, acknowledged }) =>
        `accepted ${guardrail.id} ${stack} ${address}: ${acknowledged?.reason}${until(acknowledged?.expires)}`,
    ),
    ...report.unknown.map(
      ({ stack, address, guardrail, detail }) => `unknown  ${guardrail.id} ${stack} ${address}: ${detail}`,
    ),
    ...report.needless.map(
      ({ stack, address, guardrailId, detail }) =>
        `warning: acknowledgement of ${guardrailId} on ${stack} ${address}: ${detail}`,
    ),
    summary(report),
  ].join("\n");
}

/** Findings by guardrail, in their order. */
export function groups(findings: readonly Finding[]): [Finding["guardrail"], Finding[]][] {
  const byGuardrail = new Map<Finding["guardrail"], Finding[]>();
  for (const finding of findings) {
    byGuardrail.set(finding.guardrail, [...(byGuardrail.get(finding.guardrail) ?? []), finding]);
  }
  return [...byGuardrail];
}

/** How long an exception holds, for the end of a line. */
export function until(expires: string | undefined): string {
  return expires === undefined ? "" : ` (until ${expires})`;
}
