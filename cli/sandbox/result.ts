import type { PlanCounts } from "../terraform/plan-counts";
import type { TakenOut } from "./filter";

/** How it went with one stack. */
export interface StackResult {
  readonly stack: string;
  readonly wave: number;
  readonly account: string;
  /** Addresses of the resources that the provider created. */
  readonly applied: readonly string[];
  /** What Terraform would still do right after the deployment: all zero, or it is a fault. */
  readonly secondPlan?: PlanCounts;
  /** Terraform's words about it. */
  readonly drift?: string;
  /** Addresses that are still in the state after the destroy; undefined if nothing was destroyed. */
  readonly left?: readonly string[];
  /** Addresses that were taken out of the state before the destroy. */
  readonly forgotten: readonly string[];
  readonly seconds: { readonly deploy?: number; readonly plan?: number; readonly destroy?: number };
}

export interface Matched extends TakenOut {
  readonly stack: string;
}

/** Everything that a run found out: what `sandbox.json` holds. */
export interface SandboxResult {
  readonly terraform: string;
  readonly emulator: string;
  readonly stacks: StackResult[];
  /** What the filter took out of the stacks, and why. */
  takenOut: Matched[];
  cannotBeDeleted: Matched[];
  /** Entries of the list of what is unsupported that matched nothing; undefined for a run on a part. */
  unmatched?: string[];
  /** The scratch copy's lock file, as the deployment left it. */
  lock?: unknown;
  /** Wall time of each step, in seconds. */
  readonly seconds: Record<string, number>;
  /** Every reason why the run is not a good one. */
  readonly problems: string[];
}
