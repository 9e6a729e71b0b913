import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../core/errors";
import { runProcess } from "../terraform/process";
import type { Scratch } from "./scratch";

export interface LzRunOptions {
  readonly scratch: Scratch;
  readonly env: NodeJS.ProcessEnv;
  /** Gets everything that is said; the terminal gets what matters. */
  readonly logFile: string;
  readonly signal?: AbortSignal;
}

/** The line with which `lz deploy` and `lz destroy` begin a stack. */
const STACK_BEGINS = /^(\S+): (?:wave \d+|destroying), account /;

/** A line about one resource of hundreds, and the one warning that a sandbox always has. */
const DETAIL = /^\S+ \| \S+: (Creat|Still |Modif|Destr)|^warning: destroy protection is lifted/;

/**
 * Runs the project's own `lz` in the scratch copy, as a user would. Returns how many seconds each stack took.
 */
export async function runLz(args: readonly string[], options: LzRunOptions): Promise<Map<string, number>> {
  const { scratch, env, signal, logFile } = options;
  const seconds = new Map<string, number>();
  let current: { stack: string; since: number } | undefined;
  const finish = (): void => {
    if (current) seconds.set(current.stack, (Date.now() - current.since) / 1000);
  };
  const command = ["cli/lz.js", "--config", scratch.configFile, ...args];
  const result = await runProcess(process.execPath, command, {
    cwd: scratch.directory,
    env,
    signal,
    // `lz` ends its own children in good order, which may take Terraform a while.
    grace: { interruptMs: 120_000, terminateMs: 10_000 },
    onLine: (line, stream) => {
      const stack = STACK_BEGINS.exec(line)?.[1];
      if (stack !== undefined) {
        finish();
        current = { stack, since: Date.now() };
      }
      appendFileSync(logFile, `${line}\n`);
      if (!DETAIL.test(line)) process[stream].write(`${line}\n`);
    },
  });
  finish();
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
