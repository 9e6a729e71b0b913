import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { withRunLock } from "../../../cli/deploy/run-lock";

let directory: string;

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-run-lock-"));
});

afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

const left = (): string[] => fs.readdirSync(join(directory, ".state"));

function leaveLock(holder: object | string): void {
  fs.mkdirSync(join(directory, ".state"));
  fs.writeFileSync(
    join(directory, ".state", "deploy.lock"),
    typeof holder === "string" ? holder : JSON.stringify(holder),
  );
}

/** Id of a process that has just ended. */
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

describe("withRunLock", () => {
  test("holds the lock while the command runs, and leaves nothing", async () => {
    const during = await withRunLock(directory, "lz deploy", () => Promise.resolve(left()));
    expect(during).toEqual(["deploy.lock"]);
    expect(left()).toEqual([]);
  });

  test("gives the lock back when the command fails", async () => {
    await expect(withRunLock(directory, "lz deploy", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(left()).toEqual([]);
  });

  test("refuses a second command and says who holds the lock", async () => {
    await withRunLock(directory, "lz deploy", async () => {
      await expect(withRunLock(directory, "lz sync", () => Promise.resolve())).rejects.toThrow(
        new RegExp(`^'lz deploy' is at work here since .* \\(process ${process.pid}\\)$`),
      );
      expect(left()).toEqual(["deploy.lock"]);
    });
  });

  test.each<[string, () => object | string]>([
    ["a dead process", () => ({ pid: deadPid(), host: hostname(), command: "lz deploy", since: "x" })],
    ["a process whose id was used again", () => ({ pid: process.pid, host: hostname(), processStart: "1" })],
    ["nobody: the file is not a lock", () => "rubbish"],
  ])("takes over the lock of %s", async (_, holder) => {
    leaveLock(holder());
    await withRunLock(directory, "lz deploy", () => Promise.resolve());
    expect(left()).toEqual([]);
  });

  test("cannot tell whether a process on another machine is alive", async () => {
    leaveLock({ pid: deadPid(), host: "elsewhere", command: "lz deploy", since: "noon" });
    await expect(withRunLock(directory, "lz deploy", () => Promise.resolve())).rejects.toMatchObject({
      message: expect.stringContaining("on elsewhere"),
      hint: expect.stringContaining("deploy.lock"),
    });
  });
});
