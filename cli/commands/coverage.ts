import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { UserError } from "../../core/errors";
import { toHtml } from "../../review/coverage/html";
import { Inventory, type StackJson } from "../../review/coverage/inventory";
import { toJson } from "../../review/coverage/json";
import { toMarkdown } from "../../review/coverage/markdown";
import { coverageOf, gapsIn } from "../../review/coverage/matrix";
import { summary } from "../../review/coverage/groups";
import { toText } from "../../review/coverage/text";
import { missingFactsReport } from "../../stacks/missing-facts";
import { type Context, loadContext } from "../context";
import { landscapeOf } from "../coverage-landscape";
import { ExitCode } from "../exit";
import { synthesize } from "../synthesize";
import { synthDirectory } from "./synth";

const FORMATS = { text: toText, markdown: toMarkdown, json: toJson, html: toHtml } as const;

interface CoverageOptions {
  readonly format: keyof typeof FORMATS;
  readonly output?: string;
  readonly directory?: string;
  readonly strict?: boolean;
}

export function addCoverageCommand(lz: Command): void {
  lz.command("coverage")
    .description("Show which service covers which account in which region, read from the synthesized stacks")
    .addOption(new Option("-f, --format <format>", "how to write it").choices(Object.keys(FORMATS)).default("text"))
    .option("-o, --output <file>", "write to a file instead of the terminal")
    .option("-d, --directory <folder>", "a cdktf.out folder to read, instead of synthesizing")
    .option("--strict", "exit with 1 if a governed region has a gap")
    .action(async (options: CoverageOptions, command: Command) => {
      const context = loadContext(command);
      const stacks = readStacks(options.directory ? resolve(options.directory) : await synthesized(context));
      const coverage = coverageOf(new Inventory(stacks), landscapeOf(context.landingZone));
      const report = FORMATS[options.format](coverage);
      if (options.output) {
        writeFileSync(options.output, report.endsWith("\n") ? report : `${report}\n`);
        console.log(`${options.output}: ${summary(coverage)}`);
      } else {
        console.log(report.trimEnd());
      }
      // Beside the report and not in it, so that what is piped stays whole.
      const missing = missingFactsReport(context.stacks);
      if (missing) console.error(`\n${missing}\nwhat these stacks hold counts as a gap`);
      if (options.strict && gapsIn(coverage).length > 0) process.exitCode = ExitCode.error;
    });
}

async function synthesized(context: Context): Promise<string> {
  const outputDirectory = synthDirectory(context, undefined);
  await synthesize(context, { outputDirectory });
  return outputDirectory;
}

function readStacks(folder: string): Record<string, StackJson> {
  const stacks = join(folder, "stacks");
  if (!existsSync(stacks)) throw new UserError(`'${folder}' holds no synthesized stacks`, "run: npm run synth");
  return Object.fromEntries(
    readdirSync(stacks)
      .sort()
      .map((stack) => [stack, join(stacks, stack, "cdk.tf.json")] as const)
      .filter(([, file]) => existsSync(file))
      .map(([stack, file]) => [stack, JSON.parse(readFileSync(file, "utf8")) as StackJson]),
  );
}
