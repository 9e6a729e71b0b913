import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { forEmulator } from "./emulator-provider";
import { type Filtered, filterStack } from "./filter";
import type { StackJson } from "./stack-json";
import type { Unsupported } from "./unsupported";

/** Stands beside a stack's cdk.tf.json and says what is no longer in it. */
export const REPORT_FILE = "sandbox-filter.json";

export type FilterReport = Omit<Filtered, "json">;

/**
 * Filters, in place, every stack that a synth has just written. Only those of the manifest: a folder that an earlier
 * synth left behind is filtered already.
 */
export function filterOutput(outputDirectory: string, list: readonly Unsupported[]): void {
  const manifest = JSON.parse(readFileSync(join(outputDirectory, "manifest.json"), "utf8")) as {
    stacks: Record<string, { synthesizedStackPath: string; workingDirectory: string }>;
  };
  const errors: string[] = [];
  for (const [name, { synthesizedStackPath, workingDirectory }] of Object.entries(manifest.stacks)) {
    const file = join(outputDirectory, synthesizedStackPath);
    try {
      const stack = forEmulator(JSON.parse(readFileSync(file, "utf8")) as StackJson);
      const { json, ...report } = filterStack(stack, list);
      writeFileSync(file, JSON.stringify(json, null, 2));
      writeFileSync(join(outputDirectory, workingDirectory, REPORT_FILE), JSON.stringify(report, null, 2));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(`stack ${name}: ${error.message}`, ...(error.hint === undefined ? [] : [`  ${error.hint}`]));
    }
  }
  if (errors.length > 0) throw new UserError([...new Set(errors)].join("\n"));
}

/** The reports of every stack in an output folder, by stack. */
export function readFilterReports(outputDirectory: string): Map<string, FilterReport> {
  const stacks = join(outputDirectory, "stacks");
  const names = existsSync(stacks) ? readdirSync(stacks).sort() : [];
  const files = names.map((name) => [name, join(stacks, name, REPORT_FILE)] as const);
  return new Map(
    files
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [name, JSON.parse(readFileSync(file, "utf8")) as FilterReport]),
  );
}
