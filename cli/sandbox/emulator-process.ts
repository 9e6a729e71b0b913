import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../core/errors";

export interface EmulatorOptions {
  readonly python: string;
  /** The launcher, emulator/server.py. */
  readonly script: string;
  /** What the emulator says goes here. */
  readonly logFile: string;
  readonly managementAccountId: string;
  /** Account name -> id that Organizations gives to an account of that name. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Whether it goes on when this process ends. @default false */
  readonly outlive?: boolean;
  /** @default 60 s */
  readonly readyWithinMs?: number;
  readonly signal?: AbortSignal;
}

/** A running emulator. */
export interface Emulator {
  readonly url: string;
  /** Leads the emulator's process group. */
  readonly pid: number;
  /** What it says goes here. */
  readonly logFile: string;
  stop(): void;
}

/**
 * Starts the emulator on a free loopback port and waits until it answers. It leads a process group of its own, so that
 * a Ctrl-C does not end it before Terraform has written its state; it ends with this process, however that ends, since
 * the launcher watches its parent. One that is to outlive this process gets a shell as its parent instead.
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    ...[options.script, "--host", "127.0.0.1", "--port", String(port)],
    ...["--management-account", options.managementAccountId, "--accounts", JSON.stringify(options.accountIds)],
  ];
  const command = options.outlive ? ["/bin/sh", "-c", '"$@"; exit', "emulator", options.python] : [options.python];
  const log = openSync(options.logFile, "w");
  const child = spawn(command[0] as string, [...command.slice(1), ...args], {
    stdio: ["ignore", log, log],
    detached: true,
    // The launcher's sources may lie in the work tree, which the sandbox leaves as it is.
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  closeSync(log);
  const stop = (): void => {
    process.removeListener("exit", stop);
    killGroup(child);
  };
  process.once("exit", stop);
  try {
    await ready(child, url, options);
  } catch (error) {
    stop();
    throw error;
  }
  if (options.outlive) {
    child.unref();
    process.removeListener("exit", stop);
  }
  return { url, pid: child.pid as number, logFile: options.logFile, stop };
}

async function ready(child: ChildProcess, url: string, options: EmulatorOptions): Promise<void> {
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once(
    "exit",
    (code, signal) => (failure = `it ended ${signal === null ? `with code ${code}` : `by ${signal}`}`),
  );
  const deadline = Date.now() + (options.readyWithinMs ?? 60_000);
  while (failure === undefined && Date.now() < deadline) {
    if (options.signal?.aborted) throw new UserError("interrupted while the emulator was starting");
    if (await answers(`${url}/lz/health`)) return;
    await sleep(100);
  }
  const said = readFileSync(options.logFile, "utf8").trim().split("\n").slice(-5).join("\n");
  throw new UserError(`the emulator did not start: ${failure ?? "no answer in time"}${said === "" ? "" : `\n${said}`}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  } catch {
    // It is gone already.
  }
}
