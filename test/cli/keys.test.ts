import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keysAsText } from "../../cli/commands/keys";
import { keysOf } from "../../review/keys/keys";
import { type KeyReport, keyReport } from "../../review/keys/report";
import { synthesizedExample } from "../support/example";

const PROJECT = join(__dirname, "..", "..");

const STACK = {
  provider: { aws: [{ region: "eu-west-1", allowed_account_ids: ["111111111111"] }] },
  resource: {
    aws_kms_key: { orders: { enable_key_rotation: true } },
    aws_kms_alias: { orders: { name: "alias/orders", target_key_id: "${aws_kms_key.orders.key_id}" } },
  },
};

describe("lz keys", () => {
  const lz = (...args: string[]) =>
    spawnSync(process.execPath, [join(PROJECT, "cli", "lz.js"), "keys", ...args], { cwd: PROJECT, encoding: "utf8" });

  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "lz-keys-"));
    mkdirSync(join(directory, "cdktf.out", "stacks", "shop"), { recursive: true });
    writeFileSync(join(directory, "cdktf.out", "stacks", "shop", "cdk.tf.json"), JSON.stringify(STACK));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test("lists the keys of any folder of synthesized stacks", () => {
    const { status, stdout } = lz(join(directory, "cdktf.out"));
    expect(status).toBe(0);
    expect(stdout.split("\n").slice(0, 7)).toEqual([
      "STACK  ACCOUNT       REGION     ALIAS         KIND    USD  AT MOST",
      "shop   111111111111  eu-west-1  alias/orders  single    1        3",
      "",
      "ACCOUNT       KEYS  USD  AT MOST",
      "111111111111     1    1        3",
      "all              1    1        3",
      "",
    ]);
  }, 60_000);

  test("writes JSON", () => {
    const { stdout } = lz(join(directory, "cdktf.out"), "--format", "json");
    expect((JSON.parse(stdout) as KeyReport).total).toEqual({ keys: 1, usdAMonth: 1, usdAMonthAtMost: 3 });
  }, 60_000);

  test("says what to do where nothing is synthesized", () => {
    const { status, stderr } = lz(join(directory, "nothing"));
    expect(status).toBe(1);
    expect(stderr).toContain("run: npx cdktf synth");
  }, 60_000);
});

test("of no keys there is a sentence", () => {
  expect(keysAsText(keyReport([]))).toMatch(/^no customer managed keys/);
});

test("every key of the complete example has an account, a region and an alias", () => {
  const keys = Object.entries(synthesizedExample("complete")).flatMap(([stack, json]) => keysOf(stack, json));
  expect(keys.filter(({ accountId, region, alias }) => !accountId || !region || !alias)).toEqual([]);
  expect(keys.filter(({ alias }) => alias === "alias/complete/cardholder").map(({ kind }) => kind)).toEqual([
    "primary",
    "replica",
  ]);
});
