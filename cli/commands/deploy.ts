import type { Command } from "commander";
import { UserError } from "../../core/errors";
import { type Context, loadContext } from "../context";
import { ask, isInteractive } from "../deploy/confirm";
import { Deployment } from "../deploy/deployment";
import { liftedProtectionWarnings } from "../deploy/lifted-protection";
import { requireMigratedState } from "../deploy/local-state";
import { formatOutcomes, type Outcome } from "../deploy/outcome";
import { withRunLock } from "../deploy/run-lock";
import { detachReport, requireRetirement } from "../deploy/retirement";
import { requireFacts, type TargetOptions, targetStacks } from "../deploy/targets";
import { parallelOption } from "../deploy/parallel-option";
import { findTools } from "../deploy/tools";
import { ExitCode } from "../exit";
import { installSignalHandlers } from "../terraform/process";
import { addDestroyCommand } from "./destroy";
import { addMigrateStateCommand } from "./migrate-state";
import { addSyncCommand } from "./sync";

interface DeployOptions extends Omit<TargetOptions, "stacks"> {
  readonly autoApprove?: boolean;
  readonly parallel: number;
}

/** The commands that change what is deployed, or read it. */
export function addDeployCommands(lz: Command): void {
  lz.command("deploy")
    .description("Deploy stacks with cdktf, wave by wave")
    .argument("[stacks...]", "names or globs")
    .option("-w, --wave <n>", "every stack of a wave")
    .option("-a, --all", "every stack")
    .option("--retire", "the last wave first, to give up the regions in regions.retiring")
    .option("--auto-approve", "do not show the changes and ask before each stack")
    .option("-j, --parallel <n>", "stacks of a wave at a time; needs --auto-approve", parallelOption, 1)
    .action(async (stacks: string[], options: DeployOptions, command: Command) => {
      const context = loadContext(command);
      requireRetirement(context.landingZone, options);
      const targets = targetStacks(context.stacks, { ...options, stacks });
      requireFacts(targets);
      const names = targets.map(({ name }) => name);
      requireMigratedState(context, names);
      if (!options.autoApprove && !isInteractive()) {
        throw new UserError("there is no terminal on which to ask before each stack", "pass --auto-approve");
      }
      if (options.parallel > 1 && !options.autoApprove) {
        throw new UserError("--parallel cannot ask before each stack", "pass --auto-approve too");
      }
      for (const warning of liftedProtectionWarnings(context.landingZone, names)) console.error(warning);
      const detach = detachReport(context.landingZone);
      if (options.retire && detach) console.error(detach);
      const signal = installSignalHandlers();
      const tools = await findTools(context);
      const approve = async (stack: string): Promise<boolean> =>
        /^y(es)?$/i.test(await ask(`Deploy ${stack}? [yes/no] `, signal));
      const { outcomes, gate } = await withRunLock(context.workDirectory, "lz deploy", () =>
        new Deployment(context, {
          targets,
          tools,
          signal,
          parallel: options.parallel,
          approve: options.autoApprove ? undefined : approve,
        }).run(),
      );
      console.log(`\n${formatOutcomes(outcomes, commandToGoOn(context, outcomes, options, command))}`);
      if (gate) process.exitCode = ExitCode.gate;
      else if (outcomes.some(({ status }) => status !== "done")) process.exitCode = ExitCode.error;
    });
  addSyncCommand(lz);
  addDestroyCommand(lz);
  addMigrateStateCommand(lz);
}

/** The same command without the stacks that are done; all of them, if the list would be long. */
function commandToGoOn(
  context: Context,
  outcomes: readonly Outcome[],
  options: DeployOptions,
  command: Command,
): string {
  const open = outcomes.filter(({ status }) => status !== "done").map(({ stack }) => stack);
  const stacks = options.all && open.length > 6 ? ["--all"] : open;
  const parallel = options.parallel > 1 ? [`--parallel ${options.parallel}`] : [];
  const isDefault = command.parent?.getOptionValueSource("config") === "default";
  const config = isDefault ? [] : ["--config", context.configFile];
  return [
    "npm run deploy --",
    ...config,
    ...stacks,
    ...(options.retire ? ["--retire"] : []),
    ...(options.autoApprove ? ["--auto-approve"] : []),
    ...parallel,
  ].join(" ");
}
