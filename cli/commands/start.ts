import { join } from "node:path";
import type { Command } from "commander";
import { missingFactsReport } from "../../stacks/missing-facts";
import { selectStacks } from "../../stacks/select";
import type { StackDefinition } from "../../stacks/waves";
import { type Context, loadContext } from "../context";
import { ExitCode } from "../exit";
import { runOfflinePlan } from "../offline-plan";
import { formatSummary } from "../plan-summary";
import { synthesize } from "../synthesize";
import { installSignalHandlers } from "../terraform/process";
import { findToolchain } from "../toolchain";
import { synthDirectory } from "./synth";

export function addStartCommand(lz: Command): void {
  lz.command("start")
    .description("The main job: check the configuration, synthesize every stack, validate and plan each offline")
    .option("-s, --stack <name...>", "names or globs; a part is written to a folder of its own")
    .option("-j, --parallel <n>", "plans at a time; what processors and memory allow if left out", Number)
    .action(async (options: { stack?: string[]; parallel?: number }, command: Command) => {
      const context = loadContext(command);
      const definitions = selectStacks(context.stacks, options.stack);
      const signal = installSignalHandlers();
      const outputDirectory = synthDirectory(context, options.stack);
      const stacks = await synthesize(context, { outputDirectory, stacks: options.stack, signal });
      console.log(`${stacks.length} of ${definitions.length} stacks synthesized in ${outputDirectory}`);

      const deployable = definitions.filter(({ missingFacts }) => missingFacts.length === 0);
      const toolchain = await findToolchain(context.workDirectory);
      if (typeof toolchain === "string") {
        console.log(`${toolchain}\n`);
        console.log(formatSummary(deployable.map((stack) => ({ stack }))));
      } else {
        const planDirectory = join(context.workDirectory, options.stack ? ".plan-part" : ".plan");
        const { passed } = await runOfflinePlan({
          definitions: deployable,
          stacks,
          planDirectory,
          toolchain,
          signal,
          concurrency: options.parallel,
        });
        if (!passed) {
          process.exitCode = ExitCode.error;
          return;
        }
      }
      console.log(`\n${nextStep(context, definitions)}`);
    });
}

function nextStep(context: Context, definitions: readonly StackDefinition[]): string {
  const missing = missingFactsReport(context.stacks);
  if (missing) return missing;
  const sandbox = "npm run sandbox";
  const deploy = `npm run deploy -- ${definitions[0]?.name ?? "bootstrap"}`;
  return [
    `next: ${sandbox.padEnd(deploy.length)}   deploys everything to an emulator on this machine`,
    `      ${deploy}   deploys to AWS, with credentials of the management account`,
  ].join("\n");
}
