import type { PlanCounts } from "../terraform/plan-counts";
import type { TakenOut } from "./filter";

/** How it went with one stack. */
export interface StackResult {
  readonly stack: string;
  readonly wave: number;
  readonly account: string;
  /** Addresses of the resources that the provider created. */
  applied: readonly string[];
  /** What Terraform would still do right after the deployment: all zero, or it is a fault. */
  secondPlan?: PlanCounts;
  /** Addresses that were taken out of the state before the destroy. */
  forgotten?: readonly string[];
  /** Addresses that were still in the state after the destroy. */
  left?: readonly string[];
  readonly seconds: { deploy?: number; plan?: number; destroy?: number };
}

/** An entry of the list of what is unsupported, and where it matched. */
export interface Matched extends TakenOut {
  readonly stack: string;
}

/** Everything that a run found out: what `sandbox.json` holds. */
export interface SandboxResult {
  readonly stacks: StackResult[];
  /** What the filter took out of the stacks, and why. */
  takenOut: readonly Matched[];
  cannotBeDeleted: readonly Matched[];
  /** Entries of the list that matched nothing; undefined for a run on a part of the stacks. */
  unmatched?: readonly string[];
  /** The scratch copy's lock file, as the deployment left it. */
  lock?: unknown;
  /** Wall time of each step, in seconds. */
  readonly seconds: Record<string, number>;
  /** Every reason why the run is not a good one. */
  readonly problems: string[];
}
