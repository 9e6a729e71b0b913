import { type PlanResult, type PlanRun, reportPlans } from "./plan-run";
import { planOffline } from "./terraform/offline-plan";
import { createProgress } from "./terraform/progress";

/** Plans stacks from nothing and prints the table; everything that failed is printed. */
export async function runOfflinePlan(run: PlanRun): Promise<PlanResult> {
  const { definitions, planDirectory, toolchain } = run;
  console.log(`${toolchain.source.reason} Terraform ${toolchain.terraform.version}.`);
  const progress = createProgress();
  const names = new Set(definitions.map(({ name }) => name));
  try {
    const plans = await planOffline({
      stacks: run.stacks.filter(({ name }) => names.has(name)),
      outputDirectory: planDirectory,
      terraform: toolchain.terraform,
      cliConfigFile: toolchain.cliConfigFile,
      concurrency: run.concurrency,
      signal: run.signal,
      onProgress: (event) => progress.update(event),
    });
    progress.close();
    return reportPlans(run, plans, { offline: true });
  } finally {
    progress.close();
  }
}
