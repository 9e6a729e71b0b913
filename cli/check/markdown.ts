import { code, inline } from "./markdown-text";
import { detailOf, type Finding, type Report, summary } from "./report";
import { groups, until } from "./text";

/** The report as a comment of a pull request: failures open, everything else folded. */
export function toMarkdown(report: Report): string {
  const heading = report.broken.length === 0 ? "Guardrails: nothing fails" : "Guardrails: something fails";
  return [
    `## ${heading}`,
    "",
    `${summary(report)}.`,
    "",
    ...groups(report.broken).flatMap(([guardrail, findings]) => [
      `### ${guardrail.id} (${guardrail.severity}): ${inline(guardrail.title)}`,
      "",
      ...findings.map((finding) => `- ${place(finding)}: ${code(detailOf(finding))}`),
      "",
      `Fix: ${inline(guardrail.fix)}.`,
      "",
    ]),
    ...folded(
      "Accepted",
      report.accepted.map(
        (finding) =>
          `- ${finding.guardrail.id} ${place(finding)}: ${inline(finding.acknowledged?.reason ?? "")}` +
          until(finding.acknowledged?.expires),
      ),
    ),
    ...folded(
      "Unknown until Terraform runs",
      report.unknown.map((finding) => `- ${finding.guardrail.id} ${place(finding)}: ${code(finding.detail)}`),
    ),
    ...folded(
      "Needless acknowledgements",
      report.needless.map(
        ({ stack, address, guardrailId, detail }) =>
          `- ${code(guardrailId)} on ${code(stack)} ${code(address)}: ${inline(detail)}`,
      ),
    ),
  ].join("\n");
}

function place({ stack, address }: Finding): string {
  return `${code(stack)} ${code(address)}`;
}

function folded(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [`<details><summary>${title} (${lines.length})</summary>`, "", ...lines, "", "</details>", ""];
}
