import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../../cli/sandbox/emulator-process";

/** Node in Python's place, with a server that answers as the emulator does. */
const SERVER = `
const port = process.argv[process.argv.indexOf("--port") + 1];
require("node:http").createServer((request, response) => response.end(JSON.stringify(process.argv.slice(2)))).listen(port, "127.0.0.1");
`;

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "lz-test-"))));
afterEach(() => rmSync(directory, { recursive: true }));

function options(source: string) {
  const script = join(directory, "server.js");
  writeFileSync(script, source);
  return {
    ...{ python: process.execPath, script, logFile: join(directory, "emulator.log") },
    ...{ managementAccountId: "111111111111", accountIds: { security: "333333333333" } },
  };
}

test.each([false, true])("starts on a free loopback port and is stopped (outlive: %s)", async (outlive) => {
  const emulator = await startEmulator({ ...options(SERVER), outlive });
  try {
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const args = (await (await fetch(emulator.url)).json()) as string[];
    expect(args.slice(-4)).toEqual([
      "--management-account",
      "111111111111",
      "--accounts",
      '{"security":"333333333333"}',
    ]);
  } finally {
    emulator.stop();
  }
  await expect(gone(emulator.pid)).resolves.toBe(true);
});

test("tells why it did not start, with the last lines of its log", async () => {
  const failing = options('console.error("No module named moto"); process.exit(3);');
  await expect(startEmulator(failing)).rejects.toThrow(
    "the emulator did not start: it ended with code 3\nNo module named moto",
  );
});

test("waits no longer than it may", async () => {
  const silent = options("setInterval(() => {}, 1000);");
  await expect(startEmulator({ ...silent, readyWithinMs: 300 })).rejects.toThrow(
    "the emulator did not start: no answer",
  );
});

test("stops when it is interrupted", async () => {
  const signal = AbortSignal.abort();
  await expect(startEmulator({ ...options(SERVER), signal })).rejects.toThrow("interrupted while the emulator");
});

async function gone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      process.kill(-pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
