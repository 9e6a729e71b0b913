import { join } from "node:path";
import type { Command } from "commander";
import { UserError } from "../../core/errors";
import { isDestroyProtectionLifted } from "../../stacks/destroy-protection";
import { selectStacks } from "../../stacks/select";
import type { StackDefinition } from "../../stacks/waves";
import { loadContext } from "../context";
import { confirmAccounts } from "../deploy/confirm-accounts";
import { Destruction } from "../deploy/destruction";
import { liftedProtectionWarnings } from "../deploy/lifted-protection";
import { requireMigratedState } from "../deploy/local-state";
import { formatOutcomes } from "../deploy/outcome";
import { withRunLock } from "../deploy/run-lock";
import { parallelOption } from "../deploy/parallel-option";
import { missingFacts } from "../deploy/targets";
import { findTools } from "../deploy/tools";
import { ExitCode, printError } from "../exit";
import { installSignalHandlers } from "../terraform/process";

export function addDestroyCommand(lz: Command): void {
  lz.command("destroy")
    .description("Destroy stacks whose destroy protection is lifted in the configuration, the last wave first")
    .argument("<stacks...>", "names or globs")
    .option("--confirm <account...>", "names of the accounts, instead of typing them")
    .option("-j, --parallel <n>", "stacks of a wave at a time", parallelOption, 1)
    .action(async (names: string[], options: { confirm?: string[]; parallel: number }, command: Command) => {
      const context = loadContext(command);
      const targets = selectStacks(context.stacks, names).reverse();
      const stacks = targets.map(({ name }) => name);
      const held = targets.filter(({ name }) => !isDestroyProtectionLifted(context.landingZone, name));
      if (held.length > 0) {
        printError(protectedError(held, context.configFile));
        process.exitCode = ExitCode.gate;
        return;
      }
      const waiting = targets.filter((target) => target.missingFacts.length > 0);
      if (waiting.length > 0) throw missingFacts(waiting);
      requireMigratedState(context, stacks);
      for (const warning of liftedProtectionWarnings(context.landingZone, stacks)) console.error(warning);
      const signal = installSignalHandlers();
      const tools = await findTools(context);
      await confirmAccounts(targets, options.confirm ?? [], signal);
      const outputDirectory = join(context.workDirectory, "cdktf.out");
      const outcomes = await withRunLock(context.workDirectory, "lz destroy", () =>
        new Destruction(context, { targets, tools, signal, outputDirectory, parallel: options.parallel }).run(),
      );
      const open = outcomes.filter(({ status }) => status !== "done").map(({ stack }) => stack);
      console.log(`\n${formatOutcomes(outcomes, `npm run destroy -- ${open.join(" ")}`)}`);
      if (open.length > 0) process.exitCode = ExitCode.error;
      else
        console.log(
          `\nThe facts of these stacks stay in the lock file until: npm run sync -- --accept ${stacks.join(" ")}`,
        );
    });
}

/** What to write into the YAML to lift the protection. */
function protectedError(held: readonly StackDefinition[], file: string): UserError {
  const entries = held.flatMap(({ name }) => [`    - stack: ${name}`, "      reason: <why, in a sentence>"]);
  return new UserError(
    [
      `${held.map(({ name }) => name).join(", ")}: destroy protection stands. To lift it, add to ${file}:`,
      "",
      "destroyProtection:",
      "  liftedFor:",
      ...entries,
      "",
    ].join("\n"),
    "take the lines out again afterwards; until then every run warns of them",
  );
}
