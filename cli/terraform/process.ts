import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { UserError } from "../../core/errors";

/** How long a process tree may take to end by itself before the next, harder signal. */
export interface GracePeriods {
  /** After SIGINT: Terraform finishes what it has begun, writes its state and releases its lock. */
  readonly interruptMs: number;
  /** After SIGTERM. */
  readonly terminateMs: number;
}

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

const DEFAULT_GRACE: GracePeriods = { interruptMs: 30_000, terminateMs: 5_000 };

/** npm passes a Ctrl-C on that the terminal has already delivered: signals this close together are one key press. */
const ONE_KEY_PRESS_MS = 1_000;

/** A child and everything it started. It leads its own process group, so one signal reaches all of them. */
class ProcessTree {
  public ending = false;
  public readonly closed: Promise<void>;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly child: ChildProcess,
    private readonly grace: GracePeriods,
  ) {
    this.closed = new Promise((resolve) => {
      child.once("close", () => {
        clearTimeout(this.timer);
        // "close" means that nobody holds our pipes any more; what is left of the group then is a stray.
        if (this.ending) this.send("SIGKILL");
        resolve();
      });
      child.once("error", () => resolve());
    });
  }

  public end(): void {
    if (this.ending) return;
    this.ending = true;
    this.send("SIGINT");
    this.timer = setTimeout(() => {
      this.send("SIGTERM");
      this.timer = setTimeout(() => this.kill(), this.grace.terminateMs);
    }, this.grace.interruptMs);
  }

  public kill(): void {
    this.ending = true;
    clearTimeout(this.timer);
    this.send("SIGKILL");
    // A process that left the group may still hold the pipes; we do not wait for it.
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  private send(signal: NodeJS.Signals): void {
    if (this.child.pid === undefined) return;
    try {
      process.kill(-this.child.pid, signal);
    } catch {
      // The group is gone already: what we wanted.
    }
  }
}

const live = new Set<ProcessTree>();

function killAllChildren(): void {
  for (const tree of live) tree.kill();
}

/** Asks every running child to end, harder after its grace periods, and resolves when all of them are gone. */
export async function endAllChildren(): Promise<void> {
  const trees = [...live];
  for (const tree of trees) tree.end();
  await Promise.all(trees.map((tree) => tree.closed));
}

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
  const tree = track(child, options.grace ?? DEFAULT_GRACE);
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

function track(child: ChildProcess, grace: GracePeriods): ProcessTree {
  const tree = new ProcessTree(child, grace);
  // Whatever ends this process, an uncaught error too, must not leave a detached Terraform behind.
  if (live.size === 0) process.once("exit", killAllChildren);
  live.add(tree);
  void tree.closed.then(() => {
    live.delete(tree);
    if (live.size === 0) process.removeListener("exit", killAllChildren);
  });
  return tree;
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
