import { writeFileSync } from "node:fs";
import { type Command, Option } from "commander";
import { toJson } from "../../review/policies/json";
import { toMarkdown } from "../../review/policies/markdown";
import { toText } from "../../review/policies/text";
import { loadContext } from "../context";
import { policyReport } from "../policies-report";

const FORMATS = { text: toText, markdown: toMarkdown, json: toJson } as const;

interface PoliciesOptions {
  readonly format: keyof typeof FORMATS;
  readonly output?: string;
}

export function addPoliciesCommand(lz: Command): void {
  lz.command("policies")
    .description("Show every organization policy: what it denies, how large it is, where it is attached, who is exempt")
    .addOption(new Option("-f, --format <format>", "how to write it").choices(Object.keys(FORMATS)).default("text"))
    .option("-o, --output <file>", "write to a file instead of the terminal")
    .action((options: PoliciesOptions, command: Command) => {
      const report = policyReport(loadContext(command).landingZone);
      const text = FORMATS[options.format](report).trimEnd();
      if (options.output === undefined) {
        console.log(text);
        return;
      }
      writeFileSync(options.output, `${text}\n`);
      console.log(`${options.output}: ${report.policies.length} policies`);
    });
}
