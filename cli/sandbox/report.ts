import { formatTable } from "../table";
import type { Matched, SandboxResult, StackResult } from "./result";

const COLUMNS = [
  { title: "WAVE", value: (row: StackResult) => String(row.wave) },
  { title: "STACK", value: (row: StackResult) => row.stack },
  { title: "APPLIED", align: "right" as const, value: (row: StackResult) => String(row.applied.length) },
  { title: "SECOND PLAN", value: secondPlan },
  { title: "DESTROYED", value: destroyed },
  { title: "DEPLOY", align: "right" as const, value: ({ seconds }: StackResult) => inSeconds(seconds.deploy) },
  { title: "PLAN", align: "right" as const, value: ({ seconds }: StackResult) => inSeconds(seconds.plan) },
  { title: "DESTROY", align: "right" as const, value: ({ seconds }: StackResult) => inSeconds(seconds.destroy) },
];

/** What the run did, what it left out and why, and what is wrong. */
export function formatResult(result: SandboxResult): string {
  const { stacks, takenOut, cannotBeDeleted, problems } = result;
  const resources = stacks.reduce((sum, { applied }) => sum + applied.length, 0);
  const steps = Object.entries(result.seconds).map(([step, value]) => `${step} ${inSeconds(value)}`);
  const parts = [
    formatTable(COLUMNS, stacks),
    `${stacks.length} stacks, ${resources} resources applied; ${steps.join(", ")}`,
    matchedList("left out, because the emulator cannot do it", takenOut),
    matchedList("taken out of the state before the destroy, because the emulator cannot delete it", cannotBeDeleted),
  ];
  if (problems.length > 0) parts.push(`problems:\n${problems.map(indent).join("\n")}`);
  return parts.join("\n\n");
}

function matchedList(title: string, matched: readonly Matched[]): string {
  const entries = new Map<string, Matched[]>();
  for (const each of matched) entries.set(each.entry, [...(entries.get(each.entry) ?? []), each]);
  if (entries.size === 0) return `${title}: nothing`;
  const lines = [...entries].map(([entry, found]) => {
    const stacks = [...new Set(found.map(({ stack }) => stack))].join(", ");
    return `  ${entry} (${found.length} in ${stacks}): ${found[0]?.reason}`;
  });
  return `${title}:\n${lines.join("\n")}`;
}

function secondPlan({ secondPlan }: StackResult): string {
  if (secondPlan === undefined) return "-";
  const parts = Object.entries(secondPlan).filter(([, count]) => count > 0);
  return parts.length === 0 ? "empty" : parts.map(([what, count]) => `${count} to ${what}`).join(", ");
}

function destroyed({ left }: StackResult): string {
  if (left === undefined) return "-";
  return left.length === 0 ? "all" : `${left.length} left`;
}

function inSeconds(value: number | undefined): string {
  return value === undefined ? "-" : `${value.toFixed(1)} s`;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
