#!/usr/bin/env node
import { Command } from "commander";
import { version } from "../../package.json";
import { addCheckCommand } from "../commands/check";
import { addKeysCommand } from "../commands/keys";
import { addPlanFolderCommand } from "../commands/plan-folder";
import { run } from "../run";

/** The `lz` command of the package: what works on any CDKTF app's folder, without a landing-zone.yaml. */
function program(): Command {
  const lz = new Command("lz")
    .description("Checks and plans the synthesized stacks of a CDKTF app.")
    .version(version)
    .showHelpAfterError("(run lz --help for every command)")
    .addHelpText("after", "\nExit codes: 0 fine, 1 error, 3 a guardrail is broken.")
    .exitOverride();
  addCheckCommand(lz);
  addKeysCommand(lz);
  addPlanFolderCommand(lz);
  return lz;
}

void run(program());
