import type { Finding, Report } from "./report";

/** The report for programs: every result that did not pass, with everything that is known of it. */
export function toJson(report: Report): string {
  const { stacks, guardrails, passed, broken, accepted, unknown, needless } = report;
  const findings = [...broken, ...accepted, ...unknown].map(row);
  return JSON.stringify({ stacks, guardrails, passed, findings, needlessAcknowledgements: needless }, null, 2);
}

function row({ guardrail, stack, file, address, constructPath, verdict, standing, detail, acknowledged }: Finding) {
  const { id, severity, title, fix, controls } = guardrail;
  return {
    guardrail: id,
    severity,
    controls,
    stack,
    file,
    address,
    constructPath: constructPath ?? null,
    verdict,
    standing,
    detail,
    title,
    fix,
    acknowledged: acknowledged ?? null,
  };
}
