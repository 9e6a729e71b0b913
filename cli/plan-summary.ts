import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StackDefinition } from "../stacks/waves";
import { formatTable } from "./table";
import type { StackPlan } from "./terraform/offline-plan";

/** A stack and what its plan would do; no plan if Terraform was not to be had. */
export interface SummaryRow {
  readonly stack: StackDefinition;
  readonly plan?: StackPlan;
}

const COLUMNS = [
  { title: "WAVE", value: ({ stack }: SummaryRow) => String(stack.wave) },
  { title: "STACK", value: ({ stack }: SummaryRow) => stack.name },
  { title: "ACCOUNT", value: ({ stack }: SummaryRow) => stack.account.id ?? "unknown" },
  { title: "REGIONS", value: ({ stack }: SummaryRow) => stack.regions.join(" ") },
  { title: "ADD", align: "right" as const, value: ({ plan }: SummaryRow) => count(plan, plan?.add) },
  { title: "CHANGE", align: "right" as const, value: ({ plan }: SummaryRow) => count(plan, plan?.change) },
  { title: "DESTROY", align: "right" as const, value: ({ plan }: SummaryRow) => count(plan, plan?.destroy) },
  { title: "REPLACE", align: "right" as const, value: ({ plan }: SummaryRow) => count(plan, plan?.replace) },
  { title: "WARNINGS", align: "right" as const, value: ({ plan }: SummaryRow) => count(plan, plan?.warnings.length) },
];

/** The closing table of a run, with a line of totals. */
export function formatSummary(rows: readonly SummaryRow[]): string {
  const total = (of: (plan: StackPlan) => number): number =>
    rows.reduce((sum, { plan }) => sum + (plan?.status === "planned" ? of(plan) : 0), 0);
  const planned = rows.filter(({ plan }) => plan?.status === "planned").length;
  const table = formatTable(COLUMNS, rows);
  if (planned === 0) return table;
  return (
    `${table}\n\n${planned} of ${rows.length} stacks planned: ${total((plan) => plan.add)} to add, ` +
    `${total((plan) => plan.change)} to change, ${total((plan) => plan.destroy)} to destroy, ` +
    `${total((plan) => plan.replace)} to replace`
  );
}

/** What Terraform said, beyond the counts. */
export function formatMessages(rows: readonly SummaryRow[]): string {
  return rows
    .flatMap(({ stack, plan }) => [
      ...(plan?.errors ?? []).map((error) => `error in ${stack.name}: ${error}`),
      ...(plan?.warnings ?? []).map((warning) => `warning in ${stack.name}: ${warning}`),
    ])
    .join("\n");
}

/** Writes summary.json beside the plans: the index for review tools. */
export function writeSummary(
  directory: string,
  heading: { readonly offline: boolean },
  rows: readonly SummaryRow[],
): void {
  const stacks = rows.map(({ stack, plan }) => ({
    name: stack.name,
    wave: stack.wave,
    account: { name: stack.account.name, id: stack.account.id ?? null },
    regions: stack.regions,
    status: plan?.status ?? "not planned",
    add: plan?.add ?? null,
    change: plan?.change ?? null,
    destroy: plan?.destroy ?? null,
    replace: plan?.replace ?? null,
    warnings: plan?.warnings ?? [],
    errors: plan?.errors ?? [],
    planJson: plan?.planJsonFile === undefined ? null : join(stack.name, "plan.json"),
  }));
  writeFileSync(join(directory, "summary.json"), `${JSON.stringify({ version: 1, ...heading, stacks }, null, 2)}\n`);
}

function count(plan: StackPlan | undefined, value: number | undefined): string {
  if (plan === undefined) return "-";
  return plan.status === "planned" ? String(value) : plan.status;
}
