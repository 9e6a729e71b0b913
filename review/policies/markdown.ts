import { POLICY_TYPES, type PolicyType } from "../../policies/organization/policy-types";
import { fullness, type PolicyReport, type ReportedPlace, type ReportedPolicy } from "./report";

/** The report as Markdown, for a pull request or a page of documentation. */
export function toMarkdown(report: PolicyReport): string {
  const { organization, policies } = report;
  return [
    `# Organization policies of ${organization}`,
    ...(policies.length === 0 ? ["There are none."] : sections(report)),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Everything below the title. */
export function sections(report: PolicyReport): string[] {
  const { policies, places } = report;
  const types = [...new Set(policies.map(({ type }) => type))];
  return [
    "## All policies",
    table(
      ["policy", "type", "characters", "attached to", "rollout", "accounts"],
      policies.map(({ name, type, size, limit, attachedTo, rollout, inForceIn }) => [
        `[${name}](#${anchor(name)})`,
        `\`${type}\``,
        fullness({ used: size, limit }),
        attachedTo.length === 0 ? "nothing" : attachedTo.join(", "),
        rollout,
        String(inForceIn.length),
      ]),
    ),
    "## Who is exempt",
    exemptions(report),
    ...types.flatMap((type) => [
      `## ${capital(POLICY_TYPES[type].title)}`,
      bound(type),
      ...policies.filter((policy) => policy.type === type).map(policySection),
    ]),
    "## Places",
    "AWS limits the policies of a type that are attached to one root, unit or account. What is inherited from above does " +
      "not count.",
    table(["place", "type", "attached", "policies"], places.map(placeRow)),
  ];
}

function exemptions({ exemptPrincipals }: PolicyReport): string {
  return [
    "Every denying statement of a service control policy leaves these roles out, in every member account. They are the " +
      "role that Terraform deploys with, and `organizationPolicies.exemptRoles`:",
    exemptPrincipals.map((principal) => `- \`${principal}\``).join("\n"),
  ].join("\n\n");
}

function bound(type: PolicyType): string {
  const { bindsManagement, alwaysAttached } = POLICY_TYPES[type];
  return [
    bindsManagement ? "They hold in the management account too." : "They do not bind the management account.",
    ...(alwaysAttached === undefined
      ? []
      : [`AWS attaches \`${alwaysAttached}\` at every place, which counts as one policy and allows everything.`]),
  ].join(" ");
}

function policySection({ name, does, controls, source, attachedTo, inForceIn, exemptsRoles }: ReportedPolicy): string {
  return [
    `### ${name}`,
    [
      `Attached to: ${attachedTo.length === 0 ? "nothing" : attachedTo.join(", ")}.`,
      `In force in: ${inForceIn.length === 0 ? "no account" : inForceIn.join(", ")}.`,
      ...(exemptsRoles ? ["Without the exempt roles."] : []),
    ].join(" "),
    controls.length === 0
      ? [does, ...(source === undefined ? [] : [`([source](${source}))`])].join(" ")
      : table(
          ["control", "denies", "why", "does not bind"],
          controls.map((control) => [
            `[${control.id}](${control.source})`,
            control.denies,
            control.why,
            control.exemptions ?? "",
          ]),
        ),
  ].join("\n\n");
}

function placeRow({ place, type, policies, alwaysAttached, reserved, used, limit }: ReportedPlace): string[] {
  const all = [
    ...policies,
    ...(alwaysAttached === undefined ? [] : [alwaysAttached]),
    ...(reserved === 0 ? [] : [`${reserved} reserved`]),
  ];
  return [place, `\`${type}\``, fullness({ used, limit }), all.join(", ")];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function escape(cell: string): string {
  return cell.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}

/** Anchor of a heading, as GitHub makes it. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
