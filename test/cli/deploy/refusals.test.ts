import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROJECT = join(__dirname, "..", "..", "..");

let directory: string;

beforeAll(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-refusals-"));
  // A project of its own, so that no state of the work tree can play a part.
  fs.writeFileSync(join(directory, "cdktf.json"), "{}");
  fs.copyFileSync(join(PROJECT, "landing-zone.yaml"), join(directory, "landing-zone.yaml"));
  fs.cpSync(join(PROJECT, "examples", "files"), join(directory, "examples", "files"), { recursive: true });
  fs.copyFileSync(join(PROJECT, "landing-zone.lock.json"), join(directory, "landing-zone.lock.json"));
});

afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

function lz(...args: string[]): { status: number | null; said: string } {
  const config = ["--config", join(directory, "landing-zone.yaml")];
  const result = spawnSync(process.execPath, [join(PROJECT, "cli", "lz.js"), ...config, ...args], { encoding: "utf8" });
  return { status: result.status, said: result.stderr + result.stdout };
}

describe("commands that refuse", () => {
  test.each<[string, number, string[], string]>([
    ["deploy without a target", 1, ["deploy"], "error: say what to deploy"],
    ["deploy without anybody to ask", 1, ["deploy", "bootstrap"], "hint: pass --auto-approve"],
    [
      "destroy of a protected stack",
      3,
      ["destroy", "bootstrap"],
      "    - stack: bootstrap\n      reason: <why, in a sentence>",
    ],
    ["destroy of an unknown stack", 1, ["destroy", "bootstrp"], "no stack is called 'bootstrp'"],
    ["migrate-state without a new backend", 1, ["migrate-state"], "the configuration says backend.type: local"],
  ])("%s", (_, status, args, message) => {
    const result = lz(...args);
    expect(result.said).toContain(message);
    expect(result.said).not.toMatch(/^ +at /m);
    expect(result.status).toBe(status);
    // Nothing was written.
    expect(fs.readdirSync(directory).sort()).toEqual([
      "cdktf.json",
      "examples",
      "landing-zone.lock.json",
      "landing-zone.yaml",
    ]);
  });
});
