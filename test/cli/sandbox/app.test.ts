import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SANDBOX_APP } from "../../../cli/sandbox/environment";

const PROJECT = join(__dirname, "..", "..", "..");

let output: string;
beforeEach(() => (output = mkdtempSync(join(tmpdir(), "lz-test-"))));
afterEach(() => rmSync(output, { recursive: true }));

function app(environment: NodeJS.ProcessEnv) {
  const env = { ...process.env, CDKTF_OUTDIR: output, ...environment };
  return spawnSync("/bin/sh", ["-c", SANDBOX_APP], { cwd: PROJECT, env, encoding: "utf8" });
}

test("synthesizes with main.ts and filters what it wrote", () => {
  expect(app({ LZ_STACKS: "organization" })).toMatchObject({ status: 0, stderr: "" });
  const stack = join(output, "stacks", "organization");
  const json = JSON.parse(readFileSync(join(stack, "cdk.tf.json"), "utf8"));
  expect(json.provider.aws[0]).toMatchObject({ s3_use_path_style: true, allowed_account_ids: ["111111111111"] });
  expect(existsSync(join(stack, "sandbox-filter.json"))).toBe(true);
});

test("fails as main.ts does, and filters nothing", () => {
  const { status, stderr } = app({ LZ_STACKS: "no-such-stack" });
  expect(status).toBe(1);
  expect(stderr).toContain("no stack is called 'no-such-stack'");
  expect(existsSync(join(output, "manifest.json"))).toBe(false);
});
