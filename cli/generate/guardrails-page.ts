import { table } from "../../config/generate/table";
import { GUARDRAILS } from "../../policies/guardrails";
import type { Guardrail } from "../../policies/guardrails/guardrail";
import { SEVERITIES } from "../../policies/guardrails/guardrail";

/** docs/guardrails.md: every guardrail. */
export function guardrailsPage(): string {
  const counts = SEVERITIES.map(
    (severity) => `${GUARDRAILS.filter((each) => each.severity === severity).length} ${severity}`,
  );
  return `# Guardrails

<!-- Generated from policies/guardrails/ by \`npm run generate\`. Do not edit. -->

${GUARDRAILS.length} rules over synthesized Terraform JSON (${counts.join(", ")}). They run at every synth of the landing zone and
in \`lz check\` over any CDKTF app: [how to run, read and acknowledge](runbooks/guardrails.md). FSBP is AWS Foundational
Security Best Practices of Security Hub, CIS is CIS AWS Foundations Benchmark v5.0.0.

${table(
  ["id", "what must hold", "severity", "FSBP", "CIS"],
  GUARDRAILS.map(({ id, title, severity, controls }) => [
    `[${id}](#${id.toLowerCase()})`,
    title,
    severity,
    listed(controls.fsbp),
    listed(controls.cis),
  ]),
)}

${GUARDRAILS.map(section).join("\n\n")}
`;
}

function section({ id, title, why, fix, severity, types }: Guardrail): string {
  return `## ${id}

${sentence(title)} Severity: ${severity}.

- Why: ${why}
- Fix: ${sentence(fix)}
- Looks at: ${types.map((type) => `\`${type}\``).join(", ")}`;
}

const listed = (ids: readonly string[]): string => (ids.length === 0 ? "-" : ids.join(", "));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
