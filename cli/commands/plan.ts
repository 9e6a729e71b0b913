import { join } from "node:path";
import type { Command } from "commander";
import { UserError } from "../../core/errors";
import { missingFactsReport } from "../../stacks/missing-facts";
import { selectStacks } from "../../stacks/select";
import { loadContext } from "../context";
import { ExitCode } from "../exit";
import { runOfflinePlan } from "../offline-plan";
import { runRealPlan } from "../real-plan";
import { synthesize } from "../synthesize";
import { installSignalHandlers } from "../terraform/process";
import { findToolchain } from "../toolchain";
import { synthDirectory } from "./synth";

interface PlanOptions {
  readonly stack?: string[];
  readonly offline?: boolean;
  readonly detailedExitcode?: boolean;
  readonly parallel?: number;
}

export function addPlanCommand(lz: Command): void {
  lz.command("plan")
    .description("Plan stacks with their real state and your credentials, or with --offline from nothing")
    .option("-s, --stack <name...>", "names or globs")
    .option("--offline", "from nothing: no state, no credentials, no network")
    .option("--detailed-exitcode", "exit with 2 if a plan has changes")
    .option("-j, --parallel <n>", "plans at a time; what processors and memory allow if left out", Number)
    .action(async (options: PlanOptions, command: Command) => {
      const context = loadContext(command);
      const definitions = selectStacks(context.stacks, options.stack).filter(
        ({ missingFacts }) => missingFacts.length === 0,
      );
      const signal = installSignalHandlers();
      const toolchain = await findToolchain(context.workDirectory);
      if (typeof toolchain === "string") throw new UserError(toolchain, "install Terraform 1.11 or later");
      // A local state file is named relative to cdktf.out, so the real plan always works on the whole synth.
      const patterns = options.offline ? options.stack : undefined;
      const outputDirectory = synthDirectory(context, patterns);
      const stacks = await synthesize(context, { outputDirectory, stacks: patterns, signal });
      const planDirectory = join(context.workDirectory, options.stack ? ".plan-part" : ".plan");
      const run = { definitions, stacks, planDirectory, toolchain, signal, concurrency: options.parallel };
      const result = options.offline ? await runOfflinePlan(run) : await runRealPlan(run);
      const missing = missingFactsReport(selectStacks(context.stacks, options.stack));
      if (missing) console.log(`\n${missing}`);
      if (!result.passed) process.exitCode = ExitCode.error;
      else if (options.detailedExitcode && result.hasChanges) process.exitCode = ExitCode.changes;
    });
}
