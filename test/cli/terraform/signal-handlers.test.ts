import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The handlers belong to a whole program, so a small one of its own is started and sent real signals. */
const root = resolve(__dirname, "../../..");
const program = `
  const { installSignalHandlers, runProcess } = require("./cli/terraform/process");
  const signal = installSignalHandlers();
  runProcess("sh", ["-c", process.argv[1]], { cwd: process.argv[2], env: process.env, signal }).then((result) => {
    console.log(JSON.stringify({ ...result, reason: signal.reason.message }));
    process.exitCode = 130;
  });
`;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "lz-signals-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const IN_VAIN = "while :; do sleep 0.05; done";

/** Starts the program with a child that waits; it is ready once the child has its trap for SIGINT. */
async function start(
  trap: string,
): Promise<{ child: ChildProcess; end: Promise<[number | null, string | null, string]> }> {
  const args = ["-r", "ts-node/register", "-e", program, `trap ${trap} INT; touch ready; ${IN_VAIN}`, directory];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const end = new Promise<[number | null, string | null, string]>((done) => {
    child.once("close", (code, signal) => done([code, signal, output]));
  });
  while (!existsSync(join(directory, "ready"))) await sleep(20);
  return { child, end };
}

describe("installSignalHandlers", () => {
  test("the first Ctrl-C lets the children end in good order", async () => {
    const { child, end } = await start("'echo released; exit 0'");
    child.kill("SIGINT");
    const [code, , output] = await end;
    expect(code).toBe(130);
    expect(JSON.parse(output)).toMatchObject({ stdout: "released\n", aborted: true, reason: "interrupted by SIGINT" });
  });

  test("the second kills them at once, but an echo of the first does not count", async () => {
    const { child, end } = await start(`'touch "$PWD/asked"'`);
    child.kill("SIGINT");
    child.kill("SIGINT");
    await sleep(1_200);
    while (!existsSync(join(directory, "asked"))) await sleep(20);
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    expect((await end).slice(0, 2)).toEqual([null, "SIGINT"]);
  });

  test("a program that fails leaves no child behind", async () => {
    const failing =
      program.replace("process.exitCode = 130;", "") +
      `const ready = require("node:path").join(process.argv[2], "ready");
      setInterval(() => { if (require("node:fs").existsSync(ready)) throw new Error("boom"); }, 20);`;
    const code = await new Promise((done) => {
      const args = ["-r", "ts-node/register", "-e", failing, "touch ready; sleep 2; touch survived", directory];
      spawn(process.execPath, args, { cwd: root, stdio: "ignore" }).once("close", done);
    });
    expect(code).not.toBe(0);
    expect(existsSync(join(directory, "ready"))).toBe(true);
    await sleep(2_500);
    expect(existsSync(join(directory, "survived"))).toBe(false);
  });
});
