#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { addCheckCommand } from "../commands/check";
import { addKeysCommand } from "../commands/keys";
import { addPlanFolderCommand } from "../commands/plan-folder";
import { ExitCode, printError } from "../exit";

/** The `lz` command of the package: what works on any CDKTF app's folder, without a landing-zone.yaml. */
async function main(): Promise<void> {
  const lz = new Command("lz")
    .description("Checks and plans the synthesized stacks of a CDKTF app.")
    .version(version)
    .showHelpAfterError("(run lz --help for every command)")
    .addHelpText("after", "\nExit codes: 0 fine, 1 error, 3 a guardrail is broken.")
    .exitOverride();
  addCheckCommand(lz);
  addKeysCommand(lz);
  addPlanFolderCommand(lz);
  try {
    await lz.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed the message already.
      process.exitCode = error.exitCode === 0 ? ExitCode.fine : ExitCode.error;
      return;
    }
    printError(error);
    process.exitCode = ExitCode.error;
  }
}

void main();
