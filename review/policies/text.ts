import { fullness, type PolicyReport, type ReportedControl, type ReportedPolicy } from "./report";

/** The report for a terminal: each policy with what is in it, then how full every place is. */
export function toText(report: PolicyReport): string {
  const { organization, policies, places } = report;
  if (policies.length === 0) return `No organization policies in ${organization}.`;
  return [
    `${policies.length} policies of organization ${organization}, at ${new Set(places.map(({ place }) => place)).size} places`,
    ...policies.map(policyText),
    [
      "Attachments (AWS counts at each place on its own; what is inherited does not count)",
      ...columns(places.map(({ place, type, used, limit }) => [place, type, fullness({ used, limit })])),
    ].join("\n"),
    [
      "Roles that no service control policy binds",
      ...report.exemptPrincipals.map((principal) => `  ${principal}`),
    ].join("\n"),
  ].join("\n\n");
}

function policyText(policy: ReportedPolicy): string {
  const { name, type, does, controls, size, limit, rollout, attachedTo, inForceIn } = policy;
  return [
    `${name} (${type}), characters: ${fullness({ used: size, limit })}`,
    `  attached to ${attachedTo.length === 0 ? "nothing" : attachedTo.join(", ")} (rollout: ${rollout})`,
    `  in force in ${inForceIn.length === 0 ? "no account" : inForceIn.join(", ")}`,
    ...(controls.length === 0 ? [`  ${does}`] : controls.flatMap(controlText)),
  ].join("\n");
}

function controlText({ id, denies, exemptions }: ReportedControl): string[] {
  return [`  ${id}: denies ${denies}`, ...(exemptions === undefined ? [] : [`    but not: ${exemptions}`])];
}

/** Aligned and indented. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}
