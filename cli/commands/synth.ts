import { join } from "node:path";
import type { Command } from "commander";
import { selectStacks } from "../../stacks/select";
import { type Context, loadContext } from "../context";
import { missingFactsReport } from "../../stacks/missing-facts";
import { synthesize } from "../synthesize";

export function addSynthCommand(lz: Command): void {
  lz.command("synth")
    .description("Write the Terraform JSON of every stack whose facts are known")
    .option("-s, --stack <name...>", "names or globs; a part is written to a folder of its own")
    .option("-o, --output <folder>", "where to write", undefined)
    .action(async (options: { stack?: string[]; output?: string }, command: Command) => {
      const context = loadContext(command);
      selectStacks(context.stacks, options.stack);
      const outputDirectory = options.output ?? synthDirectory(context, options.stack);
      const stacks = await synthesize(context, { outputDirectory, stacks: options.stack });
      console.log(`${stacks.length} stacks synthesized in ${outputDirectory}`);
      const missing = missingFactsReport(selectStacks(context.stacks, options.stack));
      if (missing) console.log(`\n${missing}`);
    });
}

/**
 * Folder of the synthesized stacks. A part goes elsewhere: CDKTF deletes what a run did not write, and the next
 * `cdktf deploy --skip-synth` would not find the other stacks.
 */
export function synthDirectory(context: Context, patterns: readonly string[] | undefined): string {
  return patterns === undefined
    ? join(context.workDirectory, "cdktf.out")
    : join(context.workDirectory, ".plan-part", "cdktf.out");
}
