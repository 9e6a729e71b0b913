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
import { type Coverage, gapsIn, LATER_ACCOUNTS } from "./matrix";
import type { UngovernedRegion } from "./ungoverned";
import { STATES } from "./verdict";

/** The report for a terminal: what is wrong first, then a table for each kind of account, regions as columns. */
export function toText(coverage: Coverage): string {
  const { landscape } = coverage;
  const active = landscape.accounts.filter(({ state }) => state === "active").length;
  const notes = new Notes();
  const tables = groupsOf(coverage).map((group) => table(group, landscape.governedRegions, notes));
  return [
    `Coverage of organization ${landscape.organization}: ${active} active accounts, ` +
      `${landscape.governedRegions.length} governed regions, read from the synthesized stacks`,
    summary(coverage),
    gapText(coverage),
    ...tables,
    suspendedText(coverage),
    ungovernedText(coverage.ungoverned),
    notesText(notes),
    legend(coverage),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** One line for each thing that is missing, whatever number of accounts and regions it is missing in. */
export function describeGaps(coverage: Coverage): string[] {
  const gaps = gapsIn(coverage);
  const byThing = new Map<string, Map<string, string[]>>();
  for (const { account, region, row, missing } of gaps) {
    const thing = `${row.service}, ${row.title}: needs ${missing}`;
    const accounts = byThing.get(thing) ?? new Map<string, string[]>();
    byThing.set(thing, accounts.set(account, [...(accounts.get(account) ?? []), region]));
  }
  return [...byThing].flatMap(([thing, accounts]) => {
    const byRegions = new Map<string, string[]>();
    for (const [account, regions] of accounts) {
      const key = regions.join(", ");
      byRegions.set(key, [...(byRegions.get(key) ?? []), account]);
    }
    return [...byRegions].map(([regions, names]) => `${thing}; in ${regions}; for ${accountNames(names, coverage)}`);
  });
}

function accountNames(names: readonly string[], { landscape }: Coverage): string {
  const active = landscape.accounts.filter(({ state }) => state === "active");
  if (!active.every(({ name }) => names.includes(name))) return names.join(", ");
  return names.includes(LATER_ACCOUNTS) ? `every account and ${LATER_ACCOUNTS}` : "every account";
}

function gapText(coverage: Coverage): string {
  const gaps = describeGaps(coverage);
  if (gaps.length === 0) return "No gap in a governed region.";
  return ["GAPS", ...gaps.map((line) => `  ${line}`)].join("\n");
}

function table({ members, rows }: AccountGroup, regions: readonly string[], notes: Notes): string {
  const lines = [["", ...regions]];
  for (const [index, { row, verdicts }] of rows.entries()) {
    const isFirst = rows[index - 1]?.row.service !== row.service;
    const cells = regions.map((region) => {
      const verdict = verdicts.get(region);
      if (verdict === undefined) return "";
      const number = notes.number(verdict);
      return LABELS[verdict.state] + (number === undefined ? "" : ` [${number}]`);
    });
    lines.push([`${(isFirst ? row.service : "").padEnd(SERVICE_WIDTH)}${row.title}`, ...cells]);
  }
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const body = lines.map((line) => `  ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
  return [heading(members.map(nameOf)), ...body].join("\n");
}

const SERVICE_WIDTH = 17;

function heading(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? "";
  return [`${names.length} accounts, all alike:`, ...wrapped(names)].join("\n");
}

/** Names in lines that a terminal shows whole. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 96) lines.push(`  ${name}`);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines;
}

function suspendedText(coverage: Coverage): string {
  const names = suspendedAccounts(coverage).map(nameOf);
  return names.length === 0 ? "" : `suspended, so nothing is asked of them: ${names.join(", ")}`;
}

function ungovernedText(regions: readonly UngovernedRegion[]): string {
  if (regions.length === 0) return ALL_GOVERNED;
  const byNote = new Map<string, string[]>();
  for (const { region, state, note } of regions) {
    const key = `${state === "gap" ? "GAP" : state} (${note})`;
    byNote.set(key, [...(byNote.get(key) ?? []), region]);
  }
  return ["Regions that are not governed", ...[...byNote].map(([key, names]) => `  ${key}: ${names.join(" ")}`)].join(
    "\n",
  );
}

function notesText(notes: Notes): string {
  return notes
    .entries()
    .map(([number, note]) => `[${number}] ${note}`)
    .join("\n");
}

function legend({ counts }: Coverage): string {
  return STATES.filter((state) => counts[state] > 0)
    .map((state) => `${LABELS[state]}: ${MEANINGS[state]}`)
    .join("\n");
}
