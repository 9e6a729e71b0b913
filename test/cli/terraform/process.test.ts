import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CommandNotStartedError,
  endAllChildren,
  runProcess,
  type ProcessOptions,
} from "../../../cli/terraform/process";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lz-process-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (script: string, options: Partial<ProcessOptions> = {}): ReturnType<typeof runProcess> =>
  runProcess("sh", ["-c", script], {
    cwd,
    env: process.env,
    grace: { interruptMs: 150, terminateMs: 150 },
    ...options,
  });

/** The script writes the ids of its processes into `pids`, one a line; this waits until there are `count` of them. */
async function pids(count: number): Promise<number[]> {
  for (;;) {
    const found = await sleep(20).then(() => readPids());
    if (found.length >= count) return found;
  }
}
function readPids(): number[] {
  try {
    return readFileSync(join(cwd, "pids"), "utf8").split("\n").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A process that has ended but that nobody has asked after yet (state Z) is not running. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
async function allGone(ids: number[]): Promise<boolean> {
  for (let i = 0; i < 100 && ids.some(isRunning); i++) await sleep(20);
  return !ids.some(isRunning);
}

describe("runProcess", () => {
  test("returns the exit code and both streams, and passes on complete lines", async () => {
    const lines: string[] = [];
    const onLine = (line: string, stream: string): number => lines.push(`${stream} ${line}`);
    const result = await run("printf 'one\\ntwo'; printf 'bad\\n' >&2; exit 3", { onLine });

    expect(result).toEqual({
      code: 3,
      signal: null,
      stdout: "one\ntwo",
      stderr: "bad\n",
      timedOut: false,
      aborted: false,
    });
    expect(lines.sort()).toEqual(["stderr bad", "stdout one", "stdout two"]);
  });

  test("gives the child no input", async () => {
    expect((await run("cat; echo end")).stdout).toBe("end\n");
  });

  test("keeps characters whole that arrive in two pieces", async () => {
    const result = await run("printf '\\303'; sleep 0.1; printf '\\244'");
    expect(result.stdout).toBe("ä");
  });

  test("says that a command was not found", async () => {
    const failure = runProcess("lz-no-such-command", [], { cwd, env: process.env });
    await expect(failure).rejects.toThrow(CommandNotStartedError);
    await expect(failure).rejects.toThrow("cannot run 'lz-no-such-command': the command was not found");
  });

  test("says that the directory, not the command, is missing", async () => {
    const failure = run("true", { cwd: join(cwd, "missing") });
    await expect(failure).rejects.toThrow(`the directory '${join(cwd, "missing")}' does not exist`);
  });

  test("ends the whole tree when aborted, with SIGINT first", async () => {
    const controller = new AbortController();
    const running = run("echo $$ >> pids; trap 'echo released; exit 9' INT; sleep 60 & echo $! >> pids; wait", {
      signal: controller.signal,
      // Long: whoever answers to SIGINT must not be hurried.
      grace: { interruptMs: 20_000, terminateMs: 20_000 },
    });
    // A shell's background job ignores SIGINT and holds our pipes, so the end must be waited for.
    const [shell, sleeper] = (await pids(2)) as [number, number];
    controller.abort();
    await allGone([shell]);
    process.kill(sleeper, "SIGTERM");

    const result = await running;
    expect(result).toMatchObject({ code: 9, stdout: "released\n", aborted: true, timedOut: false });
  });

  test("kills a tree that answers to no signal after the grace periods", async () => {
    const stubborn =
      "echo $$ >> pids; trap '' INT TERM; (trap '' INT TERM; sleep 60) & echo $! >> pids; wait; sleep 60";
    const result = await run(stubborn, { timeoutMs: 1_000 });

    expect(result).toMatchObject({ code: null, signal: "SIGKILL", timedOut: true, aborted: false });
    expect(await allGone(await pids(2))).toBe(true);
  });

  test("kills strays of an aborted tree that hold no pipe", async () => {
    const controller = new AbortController();
    const running = run("(trap '' INT TERM; sleep 60) >/dev/null 2>&1 & echo $! >> pids; echo $$ >> pids; wait", {
      signal: controller.signal,
    });
    const ids = await pids(2);
    controller.abort();
    expect((await running).aborted).toBe(true);
    expect(await allGone(ids)).toBe(true);
  });

  test("starts nothing after an abort", async () => {
    const result = await run("touch started", { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ code: null, aborted: true });
    expect(readPids()).toEqual([]);
  });

  test("endAllChildren ends every running child and waits for all", async () => {
    const running = [run("echo $$ >> pids; exec sleep 60"), run("echo $$ >> pids; exec sleep 60")];
    const ids = await pids(2);
    await endAllChildren();
    expect(await allGone(ids)).toBe(true);
    expect((await Promise.all(running)).map((result) => result.signal)).toEqual(["SIGINT", "SIGINT"]);
  });
});
