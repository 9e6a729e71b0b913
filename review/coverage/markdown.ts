import {
  type AccountGroup,
  ALL_GOVERNED,
  groupsOf,
  LABELS,
  MEANINGS,
  nameOf,
  Notes,
  summary,
  suspendedAccounts,
} from "./groups";
import type { Coverage } from "./matrix";
import { describeGaps } from "./text";
import type { UngovernedRegion } from "./ungoverned";
import { STATES } from "./verdict";

/** The report for a pull request or a wiki, with what covers each row folded below each table. */
export function toMarkdown(coverage: Coverage): string {
  const { landscape, ungoverned, counts } = coverage;
  const gaps = describeGaps(coverage);
  const notes = new Notes();
  const groups = groupsOf(coverage).flatMap((group) => groupMarkdown(group, landscape.governedRegions, notes));
  const suspended = suspendedAccounts(coverage).map(nameOf);
  return [
    `# Coverage of organization ${landscape.organization}`,
    "",
    `Read from the synthesized stacks. ${summary(coverage)}.`,
    "",
    ...(gaps.length === 0 ? ["No gap in a governed region."] : ["## Gaps", "", ...gaps.map((line) => `- ${line}`)]),
    "",
    ...groups,
    ...(suspended.length > 0 ? [`Suspended, so nothing is asked of them: ${suspended.join(", ")}.`, ""] : []),
    ...ungovernedMarkdown(ungoverned),
    "",
    ...notes.entries().map(([number, note]) => `${number}. ${note}`),
    "",
    ...STATES.filter((state) => counts[state] > 0).map((state) => `- ${LABELS[state]}: ${MEANINGS[state]}`),
    "",
  ].join("\n");
}

function ungovernedMarkdown(ungoverned: readonly UngovernedRegion[]): string[] {
  if (ungoverned.length === 0) return [ALL_GOVERNED];
  return [
    "## Regions that are not governed",
    "",
    ...markdownTable(
      ["Region", "State", "Why", "By"],
      ungoverned.map(({ region, state, note, by }) => [
        region,
        state === "gap" ? "**GAP**" : state,
        note,
        by.map(({ stack, address }) => `\`${stack} ${address}\``).join(" "),
      ]),
    ),
  ];
}

function groupMarkdown({ members, rows }: AccountGroup, regions: readonly string[], notes: Notes): string[] {
  const table = rows.map(({ row, verdicts }) => [
    row.service,
    row.title,
    ...regions.map((region) => {
      const verdict = verdicts.get(region);
      if (verdict === undefined) return "";
      const number = notes.number(verdict);
      const label = verdict.state === "gap" ? `**${LABELS.gap}**` : LABELS[verdict.state];
      return number === undefined ? label : `${label} [${number}]`;
    }),
  ]);
  const evidence = rows.map(({ row, verdicts }) => {
    const by = [...verdicts.values()].flatMap((verdict) => verdict.by);
    const lines = new Set(by.map(({ stack, address }) => `\`${stack} ${address}\``));
    return [row.service, row.title, [...lines].join("<br>")];
  });
  const first = members[0];
  return [
    `## ${members.map(nameOf).join(", ")}`,
    "",
    ...markdownTable(["Service", "What", ...regions], table),
    "",
    `<details><summary>What covers ${first === undefined ? "it" : nameOf(first)}</summary>`,
    "",
    ...markdownTable(["Service", "What", "By"], evidence),
    "",
    "</details>",
    "",
  ];
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
