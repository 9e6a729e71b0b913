import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { runProcess } from "../terraform/process";
import { essentialLines } from "./essential-lines";
import type { Scratch } from "./scratch";

export interface LzRunOptions {
  readonly scratch: Scratch;
  readonly env: NodeJS.ProcessEnv;
  /** Gets everything that is said; the terminal gets what matters. */
  readonly logFile: string;
  readonly signal?: AbortSignal;
}

/** The line with which `lz deploy` and `lz destroy` end a stack. */
const STACK_ENDS = /^(\S+): done, .* (\d+\.\d) s$/;

/**
 * Runs the project's own `lz` in the scratch copy, as a user would. Returns how many seconds each stack took.
 */
export async function runLz(args: readonly string[], options: LzRunOptions): Promise<Map<string, number>> {
  const { scratch, env, signal, logFile } = options;
  const seconds = new Map<string, number>();
  const isEssential = essentialLines();
  const command = ["cli/lz.js", "--config", scratch.configFile, ...args];
  const result = await runProcess(process.execPath, command, {
    cwd: scratch.directory,
    env,
    signal,
    // `lz` ends its own children in good order, which may take Terraform a while.
    grace: { interruptMs: 120_000, terminateMs: 10_000 },
    onLine: (line, stream) => {
      const [, stack, took] = STACK_ENDS.exec(line) ?? [];
      if (stack !== undefined) seconds.set(stack, Number(took));
      appendFileSync(logFile, `${line}\n`);
      if (isEssential(line)) process[stream].write(`${line}\n`);
    },
  });
  const what = `lz ${args[0]}`;
  if (result.aborted || signal?.aborted) throw new UserError(`interrupted during '${what}'`);
  if (result.code !== 0) {
    throw new UserError(
      `'${what}' failed (exit code ${result.code}): what it said stands above and, whole, in ${logFile}`,
    );
  }
  return seconds;
}

/** Where the scratch copy's stacks stand synthesized. */
export function outputDirectoryOf({ directory }: Scratch): string {
  return join(directory, "cdktf.out");
}
