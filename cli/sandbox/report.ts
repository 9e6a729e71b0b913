import { formatTable } from "../table";
import type { Matched, SandboxResult, StackResult } from "./result";

const seconds = (value: number | undefined): string => (value === undefined ? "-" : value.toFixed(1));

const COLUMNS = [
  { title: "WAVE", value: (row: StackResult) => String(row.wave) },
  { title: "STACK", value: (row: StackResult) => row.stack },
  { title: "APPLIED", align: "right" as const, value: (row: StackResult) => String(row.applied.length) },
  { title: "SECOND PLAN", value: secondPlan },
  { title: "DESTROYED", value: destroyed },
  { title: "DEPLOY S", align: "right" as const, value: (row: StackResult) => seconds(row.seconds.deploy) },
  { title: "PLAN S", align: "right" as const, value: (row: StackResult) => seconds(row.seconds.plan) },
  { title: "DESTROY S", align: "right" as const, value: (row: StackResult) => seconds(row.seconds.destroy) },
];

/** What the run did, what it left out and why, and what is wrong. */
export function formatResult(result: SandboxResult): string {
  const { stacks, takenOut, cannotBeDeleted, problems } = result;
  const total = stacks.reduce((sum, { applied }) => sum + applied.length, 0);
  const parts = [
    formatTable(COLUMNS, stacks),
    `${stacks.length} stacks, ${total} resources applied by the real provider on ${result.emulator}`,
    `seconds: ${Object.entries(result.seconds)
      .map(([step, value]) => `${step} ${seconds(value)}`)
      .join(", ")}`,
    matchedList("left out, because the emulator cannot do it (cli/sandbox/unsupported.ts)", takenOut),
    matchedList("taken out of the state before the destroy, because the emulator cannot delete it", cannotBeDeleted),
  ];
  if (problems.length > 0) parts.push(`problems:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  return parts.join("\n\n");
}

function matchedList(title: string, matched: readonly Matched[]): string {
  if (matched.length === 0) return `${title}: nothing`;
  const entries = new Map<string, Matched[]>();
  for (const each of matched) entries.set(each.entry, [...(entries.get(each.entry) ?? []), each]);
  const lines = [...entries].map(([entry, found]) => {
    const stacks = [...new Set(found.map(({ stack }) => stack))];
    return `  ${entry}: ${found.length} in ${stacks.join(", ")}: ${found[0]?.reason}`;
  });
  return `${title}:\n${lines.join("\n")}`;
}

function secondPlan({ secondPlan }: StackResult): string {
  if (secondPlan === undefined) return "-";
  const { add, change, destroy, replace } = secondPlan;
  const parts = Object.entries({ add, change, destroy, replace }).filter(([, count]) => count > 0);
  return parts.length === 0 ? "empty" : parts.map(([what, count]) => `${count} to ${what}`).join(", ");
}

function destroyed({ left }: StackResult): string {
  if (left === undefined) return "-";
  return left.length === 0 ? "all" : `${left.length} left`;
}
