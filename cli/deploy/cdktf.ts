import { dirname, join } from "node:path";
import type { SynthesizedStack } from "../synthesize";
import { runProcess, type GracePeriods } from "../terraform/process";
import { OutputLines } from "./output-lines";
import type { Tools } from "./tools";

export interface CdktfOptions {
  readonly stack: SynthesizedStack;
  /** Folder of the project, where cdktf.json lies. */
  readonly workDirectory: string;
  /** Where the stacks stand synthesized. */
  readonly outputDirectory: string;
  readonly tools: Tools;
  readonly signal?: AbortSignal;
  /** Called with each line of Terraform's output, plain. */
  readonly onLine?: (line: string) => void;
}

/** How a run of cdktf ended. */
export interface CdktfResult {
  /** It ran to its end, was not interrupted, and reported no failure. */
  readonly succeeded: boolean;
  readonly aborted: boolean;
  /** Everything Terraform wrote, plain. */
  readonly lines: readonly string[];
}

/**
 * Creating one account or certificate takes Terraform minutes. A second signal makes it drop what it is doing and lose
 * the result, so the first is given a long time; who cannot wait presses Ctrl-C again.
 */
const GRACE: GracePeriods = { interruptMs: 30 * 60_000, terminateMs: 60_000 };

const PRELOAD = join(__dirname, "cdktf-preload.js");

/** Runs `cdktf deploy`, `destroy` or `diff` on one synthesized stack. */
export async function runCdktf(command: "deploy" | "destroy" | "diff", options: CdktfOptions): Promise<CdktfResult> {
  const cli = join(dirname(require.resolve("cdktf-cli/package.json")), "bundle", "bin", "cdktf");
  const approve = command === "diff" ? [] : ["--auto-approve"];
  // Not --no-color: only in colour does Terraform draw the boxes that show where an error ends. The colours are taken out.
  const args = [command, options.stack.name, ...approve, "--skip-synth", "--output", options.outputDirectory];
  const lines: string[] = [];
  const output = new OutputLines(options.stack, (line) => {
    lines.push(line);
    options.onLine?.(line);
  });
  const result = await runProcess(process.execPath, ["-r", PRELOAD, cli, ...args], {
    cwd: options.workDirectory,
    env: options.tools.environment,
    signal: options.signal,
    grace: GRACE,
    onLine: (line) => output.add(line),
  });
  // cdktf counts an interrupted run as a good one.
  const aborted = result.aborted || options.signal?.aborted === true;
  return { succeeded: result.code === 0 && !aborted, aborted, lines };
}
