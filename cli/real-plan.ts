import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PlanResult, type PlanRun, reportPlans } from "./plan-run";
import type { SynthesizedStack } from "./synthesize";
import { findingsOf } from "./terraform/diagnostics";
import { terraformEnvironment } from "./terraform/environment";
import type { StackPlan } from "./terraform/offline-plan";
import { countChanges, NO_CHANGES } from "./terraform/plan-counts";
import { runProcess } from "./terraform/process";
import { createProgress } from "./terraform/progress";

/** Plans stacks where `cdktf deploy` runs them: with their state and the caller's credentials, one after the other. */
export async function runRealPlan(run: PlanRun): Promise<PlanResult> {
  console.log(`${run.toolchain.source.reason} Terraform ${run.toolchain.terraform.version}.`);
  mkdirSync(run.planDirectory, { recursive: true });
  const progress = createProgress();
  const plans: StackPlan[] = [];
  for (const { name } of run.definitions) {
    const stack = run.stacks.find((candidate) => candidate.name === name);
    if (!stack || run.signal?.aborted) continue;
    progress.update({ stack: name, phase: "plan" });
    const plan = await planStack(stack, run);
    plans.push(plan);
    progress.update({ stack: name, phase: plan.status === "planned" ? "done" : "failed", plan });
  }
  progress.close();
  return reportPlans(run, plans, { offline: false });
}

async function planStack(stack: SynthesizedStack, run: PlanRun): Promise<StackPlan> {
  const started = performance.now();
  const target = join(run.planDirectory, stack.name);
  const planFile = join(target, "plan.tfplan");
  const planJsonFile = join(target, "plan.json");
  const warnings = new Set<string>();
  // What an earlier run left must not be taken for this run's result.
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const seconds = (): number => Math.round((performance.now() - started) / 100) / 10;

  let stdout = "";
  for (const args of [
    ["init", "-json", "-input=false"],
    ["plan", "-json", "-input=false", `-out=${planFile}`],
    ["show", "-json", planFile],
  ]) {
    const result = await runProcess(run.toolchain.terraform.command, args, {
      cwd: stack.directory,
      env: terraformEnvironment({ cliConfigFile: run.toolchain.cliConfigFile }),
      signal: run.signal,
    });
    const findings = findingsOf(args[0] as string, result);
    findings.warnings.forEach((warning) => warnings.add(warning));
    if (findings.errors.length > 0) {
      rmSync(target, { recursive: true, force: true });
      const status = run.signal?.aborted ? "aborted" : "failed";
      const { errors } = findings;
      return {
        stack: stack.name,
        status,
        ...NO_CHANGES,
        warnings: [...warnings],
        errors,
        planFile: undefined,
        planJsonFile: undefined,
        seconds: seconds(),
      };
    }
    stdout = result.stdout;
  }
  writeFileSync(planJsonFile, stdout);
  const counts = countChanges(JSON.parse(stdout) as object);
  return {
    stack: stack.name,
    status: "planned",
    ...counts,
    warnings: [...warnings],
    errors: [],
    planFile,
    planJsonFile,
    seconds: seconds(),
  };
}
