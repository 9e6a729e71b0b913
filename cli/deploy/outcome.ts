import { formatTable } from "../table";
import type { Counts } from "./terraform-output";

/** How it went with one stack. */
export interface Outcome {
  readonly stack: string;
  readonly wave: number;
  readonly status: "done" | "failed" | "interrupted" | "declined" | "not started";
  readonly counts?: Counts;
  readonly seconds?: number;
  /** Why it failed, in Terraform's words or ours. */
  readonly errors?: readonly string[];
}

const count = (value: (counts: Counts) => number) => (row: Outcome) =>
  row.counts === undefined ? "-" : String(value(row.counts));

const COLUMNS = [
  { title: "WAVE", value: (row: Outcome) => String(row.wave) },
  { title: "STACK", value: (row: Outcome) => row.stack },
  { title: "RESULT", value: (row: Outcome) => row.status },
  { title: "ADDED", align: "right" as const, value: count(({ added }) => added) },
  { title: "CHANGED", align: "right" as const, value: count(({ changed }) => changed) },
  { title: "DESTROYED", align: "right" as const, value: count(({ destroyed }) => destroyed) },
  {
    title: "SECONDS",
    align: "right" as const,
    value: ({ seconds }: Outcome) => (seconds === undefined ? "-" : seconds.toFixed(1)),
  },
];

/** What was done, what failed and why, what was not begun, and how to go on. */
export function formatOutcomes(outcomes: readonly Outcome[], command: string): string {
  const parts = [formatTable(COLUMNS, outcomes)];
  for (const { stack, errors } of outcomes) {
    if (errors && errors.length > 0) parts.push(`${stack}:\n${indent(errors.join("\n\n"))}`);
  }
  const open = outcomes.filter(({ status }) => status !== "done");
  if (open.length > 0) {
    parts.push(`${outcomes.length - open.length} of ${outcomes.length} stacks done; to go on: ${command}`);
  }
  return parts.join("\n\n");
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
