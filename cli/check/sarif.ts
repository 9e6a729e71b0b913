import { createHash } from "node:crypto";
import { GUARDRAILS } from "../../policies/guardrails";
import type { Guardrail, Severity } from "../../policies/guardrails/guardrail";
import { detailOf, type Finding, type Report } from "./report";

/** SARIF knows three levels. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** GitHub sorts security results by this number: over 9 is critical, over 7 high, over 4 medium. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

/**
 * The report as SARIF 2.1.0, as GitHub code scanning takes it: failures as results, accepted ones suppressed with their
 * reason. What only Terraform knows is no result.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function toSarif(report: Report, toolVersion: string): string {
  const findings = [...report.broken, ...report.accepted];
  const used = new Set(findings.map(({ guardrail }) => guardrail.id));
  const rules = GUARDRAILS.filter(({ id }) => used.has(id));
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "lz check", version: toolVersion, rules: rules.map(rule) } },
          results: findings.map((finding) => result(finding, rules)),
        },
      ],
    },
    null,
    2,
  );
}

function rule({ id, title, why, fix, severity, controls }: Guardrail) {
  const tags = [
    "security",
    ...controls.fsbp.map((each) => `fsbp/${each}`),
    ...controls.cis.map((each) => `cis/${each}`),
  ];
  return {
    id,
    name: id.replaceAll("-", ""),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `Fix: ${fix}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags, "security-severity": SECURITY_SEVERITY[severity] },
  };
}

function result(finding: Finding, rules: readonly Guardrail[]) {
  const { guardrail, stack, file, address, constructPath, standing, acknowledged } = finding;
  return {
    ruleId: guardrail.id,
    ruleIndex: rules.indexOf(guardrail),
    level: LEVELS[guardrail.severity],
    message: { text: `${stack} ${address}: ${guardrail.title}, but ${detailOf(finding)}. Fix: ${guardrail.fix}.` },
    locations: [
      {
        // The JSON is written by a machine, so its lines mean nothing; the construct's path leads to the source.
        physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: 1 } },
        logicalLocations: [
          { name: address, fullyQualifiedName: constructPath ?? `${stack}/${address}`, kind: "resource" },
        ],
      },
    ],
    // The same finding of two runs is one alert.
    partialFingerprints: { "guardrail/v1": fingerprint(guardrail.id, stack, address) },
    ...(standing === "accepted" && {
      suppressions: [{ kind: "inSource", justification: acknowledged?.reason ?? "" }],
    }),
  };
}

function fingerprint(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
}
