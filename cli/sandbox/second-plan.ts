import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { countChanges, NO_CHANGES, type PlanCounts } from "../terraform/plan-counts";
import { type ProcessResult, runProcess } from "../terraform/process";

/** What Terraform would still do to a stack that has just been deployed. */
export interface SecondPlan {
  readonly counts: PlanCounts;
  /** Terraform's own words about every difference; empty if there is none. */
  readonly drift: string;
}

export interface SecondPlanOptions {
  readonly terraform: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/**
 * Plans a deployed stack again. Any difference is a fault: an argument that the provider reads back otherwise than we
 * write it, and that would show up in every later plan.
 */
export async function secondPlan(directory: string, options: SecondPlanOptions): Promise<SecondPlan> {
  const terraform = (...args: string[]): Promise<ProcessResult> =>
    runProcess(options.terraform, args, { cwd: directory, env: options.env, signal: options.signal });
  if (!existsSync(join(directory, ".terraform")))
    mustSucceed("init", await terraform("init", "-input=false", "-no-color"));
  const plan = await terraform(
    ...["plan", "-detailed-exitcode", "-input=false", "-no-color", "-lock=false", "-out=second.tfplan"],
  );
  if (plan.code === 0) return { counts: NO_CHANGES, drift: "" };
  if (plan.code !== 2) mustSucceed("plan", plan);
  const json = await terraform("show", "-json", "second.tfplan");
  mustSucceed("show", json);
  return { counts: countChanges(JSON.parse(json.stdout) as object), drift: differencesIn(plan.stdout) };
}

/** What a plan says after it has refreshed everything. */
function differencesIn(text: string): string {
  const lines = text.split("\n").filter((line) => !/: (Refreshing state|Reading|Read complete)/.test(line));
  const end = lines.findIndex((line) => line.startsWith("─"));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .join("\n")
    .trim();
}

function mustSucceed(command: string, result: ProcessResult): void {
  if (result.aborted) throw new UserError(`interrupted during terraform ${command}`);
  if (result.code === 0) return;
  throw new UserError(
    `terraform ${command} failed (exit code ${result.code})\n${(result.stderr || result.stdout).trim()}`,
  );
}
