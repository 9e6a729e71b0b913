import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { UserError } from "../../core/errors";
import { endAllChildren, killAllChildren, trackTree, type GracePeriods } from "./process-tree";

export { endAllChildren, type GracePeriods } from "./process-tree";

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** @default - no limit */
  readonly timeoutMs?: number;
  /** Called with each complete line, without its line end. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
  /** Ends the whole process tree when aborted. */
  readonly signal?: AbortSignal;
  /** Children never read the terminal: there is nobody to answer them. */
  readonly stdin?: "ignore";
  /** @default - 30 s after SIGINT, 5 s after SIGTERM */
  readonly grace?: GracePeriods;
}

export interface ProcessResult {
  /** Exit code; null if a signal ended the process or it was never started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly aborted: boolean;
}

/** The command could not be started: it is not installed, not executable, or its directory is missing. */
export class CommandNotStartedError extends UserError {
  constructor(
    public readonly command: string,
    message: string,
    hint?: string,
  ) {
    super(message, hint);
    this.name = "CommandNotStartedError";
  }
}

/** npm passes a Ctrl-C on that the terminal has already delivered: signals this close together are one key press. */
const ONE_KEY_PRESS_MS = 1_000;

/**
 * Makes Ctrl-C, SIGTERM and a closed terminal end all children in good order; the returned signal tells the rest of the
 * program. A second Ctrl-C kills the children at once and ends this process by the same signal.
 */
export function installSignalHandlers(): AbortSignal {
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const controller = new AbortController();
  let firstAt: number | undefined;
  const handle = (name: NodeJS.Signals): void => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      controller.abort(new UserError(`interrupted by ${name}`));
      void endAllChildren();
    } else if (Date.now() - firstAt > ONE_KEY_PRESS_MS) {
      killAllChildren();
      for (const each of names) process.removeListener(each, handle);
      process.kill(process.pid, name);
    }
  };
  for (const name of names) process.on(name, handle);
  return controller.signal;
}

/**
 * Runs a command to its end and returns what it wrote. A non-zero exit code is a result, not an error; only a command
 * that cannot be started rejects, with a {@link CommandNotStartedError}.
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessResult> {
  if (options.signal?.aborted) {
    return { code: null, signal: null, stdout: "", stderr: "", timedOut: false, aborted: true };
  }
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const tree = trackTree(child, options.grace);
  const stdout = collect(child, "stdout", options.onLine);
  const stderr = collect(child, "stderr", options.onLine);

  let timedOut = false;
  const timer = options.timeoutMs === undefined ? undefined : setTimeout(onTimeout, options.timeoutMs);
  function onTimeout(): void {
    timedOut = !tree.ending;
    tree.end();
  }
  const onAbort = (): void => tree.end();
  options.signal?.addEventListener("abort", onAbort, { once: true });
  try {
    const [code, signal] = await exitOf(child, command, options.cwd);
    return { code, signal, stdout: stdout(), stderr: stderr(), timedOut, aborted: tree.ending && !timedOut };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", onAbort);
  }
}

function exitOf(child: ChildProcess, command: string, cwd: string): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once("close", (code, signal) => resolve([code, signal]));
    child.once("error", (error: NodeJS.ErrnoException) => {
      // Node reports a missing working directory with the same code as a missing command.
      if (error.code === "ENOENT" && !existsSync(cwd)) {
        reject(new CommandNotStartedError(command, `cannot run '${command}': the directory '${cwd}' does not exist`));
      } else if (error.code === "ENOENT") {
        const hint = `Install '${command}' or put its directory on PATH.`;
        reject(new CommandNotStartedError(command, `cannot run '${command}': the command was not found`, hint));
      } else {
        reject(new CommandNotStartedError(command, `cannot run '${command}': ${error.message}`));
      }
    });
  });
}

function collect(child: ChildProcess, name: "stdout" | "stderr", onLine: ProcessOptions["onLine"]): () => string {
  const chunks: string[] = [];
  let rest = "";
  child[name]?.setEncoding("utf8");
  child[name]?.on("data", (chunk: string) => {
    chunks.push(chunk);
    if (onLine === undefined) return;
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line, name);
  });
  child[name]?.once("end", () => {
    if (rest !== "") onLine?.(rest, name);
  });
  return () => chunks.join("");
}
