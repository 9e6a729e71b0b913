import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { UserError } from "../../core/errors";
import { selectStacks } from "../../stacks/select";
import { loadContext, PROJECT_DIRECTORY } from "../context";
import { ExitCode } from "../exit";
import { findEmulatorPython, HOW_TO_INSTALL } from "../sandbox/find-emulator";
import { describeKept } from "../sandbox/kept";
import { openSandbox } from "../sandbox/open";
import { formatResult } from "../sandbox/report";
import { runSandbox } from "../sandbox/run";
import { findTerraform } from "../terraform/find-terraform";
import { installSignalHandlers } from "../terraform/process";

interface SandboxCommandOptions {
  readonly keep?: boolean;
  readonly deploy: boolean;
  readonly stack?: string[];
  readonly output: string;
}

export function addSandboxCommand(lz: Command): void {
  lz.command("sandbox")
    .description("Deploy a scratch copy of everything onto an AWS emulator, plan it again, and destroy it")
    .option("-k, --keep", "leave the emulator running and the stacks deployed; prints how to work on it by hand")
    .option("--no-deploy", "with --keep: leave the emulator empty")
    .option("-s, --stack <name...>", "names or globs; they must include what produces the facts they need")
    .option("-o, --output <folder>", "where sandbox.json and the logs go", join(PROJECT_DIRECTORY, ".sandbox"))
    .action(async (options: SandboxCommandOptions, command: Command) => {
      const context = loadContext(command);
      const stacks = selectStacks(context.stacks, options.stack);
      const keep = options.keep ?? false;
      const terraform = await findTerraform();
      if (terraform === undefined) {
        throw new UserError("the sandbox needs Terraform, which is not installed (nor named in LZ_TERRAFORM)");
      }
      const python = await findEmulatorPython();
      if (python === undefined)
        throw new UserError("the sandbox needs moto_server, which is not on PATH", HOW_TO_INSTALL);
      const outputDirectory = resolve(options.output);
      mkdirSync(outputDirectory, { recursive: true });
      const signal = installSignalHandlers();
      const emulatorLog = join(outputDirectory, "emulator.log");
      const sandbox = await openSandbox({ context, terraform, python, keep, signal, emulatorLog });
      let kept = false;
      try {
        if (options.deploy) {
          const all = stacks.length === context.stacks.length;
          const run = {
            stacks,
            all,
            terraform: terraform.command,
            keep,
            signal,
            logFile: join(outputDirectory, "lz.log"),
          };
          rmSync(run.logFile, { force: true });
          const result = await runSandbox(sandbox, run);
          writeFileSync(join(outputDirectory, "sandbox.json"), `${JSON.stringify(result, null, 2)}\n`);
          console.log(`\n${formatResult(result)}`);
          if (result.problems.length > 0) process.exitCode = ExitCode.error;
        }
        kept = keep && !signal.aborted;
        if (kept) console.log(`\n${describeKept(sandbox)}`);
      } finally {
        if (!kept) sandbox.close();
      }
    });
}
