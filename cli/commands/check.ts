import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import { SEVERITIES, type Severity } from "../../policies/guardrails/guardrail";
import { toJson } from "../check/json";
import { toMarkdown } from "../check/markdown";
import { readStacks } from "../check/read";
import { type Report, report, summary } from "../check/report";
import { toSarif } from "../check/sarif";
import { toText } from "../check/text";
import { ExitCode } from "../exit";
import { version } from "../../package.json";

const FORMATS = {
  text: toText,
  json: toJson,
  sarif: (result: Report) => toSarif(result, version),
  markdown: toMarkdown,
} as const;
type Format = keyof typeof FORMATS;

interface Options {
  readonly format: Format;
  readonly output?: string;
  readonly severity: Severity;
}

export function addCheckCommand(lz: Command): void {
  lz.command("check")
    .description("Run the guardrails over synthesized stacks, this project's or any other CDKTF app's")
    .argument("[path]", "a cdktf.out folder, a stack's folder, or one cdk.tf.json", "cdktf.out")
    .addOption(
      new Option("-f, --format <format>", "how the report is written").choices(Object.keys(FORMATS)).default("text"),
    )
    .option("-o, --output <file>", "write the report to a file, and one line to the terminal")
    .addOption(
      new Option("--severity <minimum>", "look at guardrails of this severity and worse")
        .choices([...SEVERITIES])
        .default("low"),
    )
    .action((path: string, { format, output, severity }: Options) => {
      const today = new Date().toISOString().slice(0, 10);
      const result = report(readStacks(resolve(path)), { severity, today, workDirectory: process.cwd() });
      const text = FORMATS[format](result);
      if (output === undefined) {
        console.log(text);
      } else {
        mkdirSync(dirname(resolve(output)), { recursive: true });
        writeFileSync(resolve(output), `${text.trimEnd()}\n`);
        console.log(summary(result));
      }
      if (result.broken.length > 0) process.exitCode = ExitCode.gate;
    });
}
