import { join } from "node:path";
import type { Command } from "commander";
import { selectStacks } from "../../stacks/select";
import { loadContext } from "../context";
import { requireMigratedState } from "../deploy/local-state";
import { withRunLock } from "../deploy/run-lock";
import { findTools } from "../deploy/tools";
import { ExitCode, printError } from "../exit";
import { describeChange, FactsNotAcceptedError, syncFacts } from "../lock/sync";
import { synthesize } from "../synthesize";
import { installSignalHandlers } from "../terraform/process";

export function addSyncCommand(lz: Command): void {
  lz.command("sync")
    .description("Write what AWS assigned to the deployed stacks into the lock file")
    .argument("[stacks...]", "names or globs; every deployed stack if left out")
    .option("--accept", "replace and drop facts too; for a stack named here also those of a destroyed one")
    .action(async (names: string[], options: { accept?: boolean }, command: Command) => {
      const context = loadContext(command);
      const wanted = new Set(selectStacks(context.stacks, names).map(({ name }) => name));
      requireMigratedState(context, [...wanted]);
      const signal = installSignalHandlers();
      const tools = await findTools(context);
      try {
        await withRunLock(context.workDirectory, "lz sync", async () => {
          const outputDirectory = join(context.workDirectory, "cdktf.out");
          const stacks = (await synthesize(context, { outputDirectory, signal })).filter(({ name }) =>
            wanted.has(name),
          );
          const result = await syncFacts(context, { stacks, tools, accept: options.accept, named: names, signal });
          for (const stack of result.skipped) console.log(`${stack}: not deployed, skipped`);
          for (const change of result.changes) console.log(describeChange(change));
          console.log(`${context.lockFile} ${result.changed ? "was written" : "is up to date"}`);
        });
      } catch (error) {
        if (!(error instanceof FactsNotAcceptedError)) throw error;
        printError(error);
        process.exitCode = ExitCode.gate;
      }
    });
}
