import type { StackDefinition } from "../stacks/waves";
import { formatMessages, formatSummary, writeSummary } from "./plan-summary";
import type { SynthesizedStack } from "./synthesize";
import type { StackPlan } from "./terraform/offline-plan";
import type { Toolchain } from "./toolchain";

export interface PlanRun {
  /** The stacks to plan, in order. */
  readonly definitions: readonly StackDefinition[];
  readonly stacks: readonly SynthesizedStack[];
  /** Gets a folder a stack with the plan and its JSON, and summary.json. */
  readonly planDirectory: string;
  readonly toolchain: Toolchain;
  readonly signal?: AbortSignal;
  /** Plans at a time. @default - what processors and memory allow */
  readonly concurrency?: number;
}

export interface PlanResult {
  /** Whether every stack could be planned. */
  readonly passed: boolean;
  readonly hasChanges: boolean;
}

/** Prints the table and every error and warning, and writes summary.json. */
export function reportPlans(run: PlanRun, plans: readonly StackPlan[], heading: { offline: boolean }): PlanResult {
  const rows = run.definitions.map((stack) => ({ stack, plan: plans.find((plan) => plan.stack === stack.name) }));
  writeSummary(run.planDirectory, heading, rows);
  const title = heading.offline
    ? "Offline plan, from nothing: no state, no credentials, nothing was read from AWS"
    : "Plan against the real state";
  console.log(`\n${title}\n\n${formatSummary(rows)}\nplans and their JSON: ${run.planDirectory}`);
  const messages = formatMessages(rows);
  if (messages) console.error(`\n${messages}`);
  return {
    passed: plans.every(({ status }) => status === "planned"),
    hasChanges: plans.some((plan) => plan.add + plan.change + plan.destroy + plan.replace > 0),
  };
}
