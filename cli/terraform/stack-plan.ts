import type { PlanCounts } from "./plan-counts";

/** How the offline plan of one stack went. */
export interface StackPlan extends PlanCounts {
  readonly stack: string;
  readonly status: "planned" | "failed" | "aborted";
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** Terraform's binary plan; undefined unless planned. */
  readonly planFile: string | undefined;
  /** The same plan as JSON; undefined unless planned. */
  readonly planJsonFile: string | undefined;
  /** Time spent on this stack alone, without the shared init. */
  readonly seconds: number;
}

/** Something happened to a stack. `plan` is there when the stack is done or has failed. */
export interface PlanProgress {
  readonly stack: string;
  readonly phase: "init" | "validate" | "plan" | "done" | "failed";
  readonly plan?: StackPlan;
}
