import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filterOutput, readFilterReports } from "../../../cli/sandbox/filter-output";
import type { Unsupported } from "../../../cli/sandbox/unsupported";

let output: string;
beforeEach(() => (output = mkdtempSync(join(tmpdir(), "lz-test-"))));
afterEach(() => rmSync(output, { recursive: true }));

function write(name: string, json: object): void {
  mkdirSync(join(output, "stacks", name), { recursive: true });
  writeFileSync(join(output, "stacks", name, "cdk.tf.json"), JSON.stringify(json));
}

function manifest(...names: string[]): void {
  const stacks = names.map((name) => [
    name,
    { synthesizedStackPath: `stacks/${name}/cdk.tf.json`, workingDirectory: `stacks/${name}` },
  ]);
  writeFileSync(join(output, "manifest.json"), JSON.stringify({ stacks: Object.fromEntries(stacks) as object }));
}

function read(name: string): { provider: { aws: object[] }; resource: object; import?: object } {
  return JSON.parse(readFileSync(join(output, "stacks", name, "cdk.tf.json"), "utf8"));
}

const LIST: Unsupported[] = [{ kind: "resource", resource: "aws_budgets_budget", reason: "missing" }];
const provider = { aws: [{ alias: "eu-west-1", assume_role: [{ role_arn: "arn:role" }], allowed_account_ids: ["1"] }] };

test("filters every stack of the manifest in place and says beside it what is gone", () => {
  write("a", { provider, resource: { aws_budgets_budget: { x: {} }, aws_kms_key: { k: {} } } });
  write("b", { provider, resource: { aws_kms_key: { k: {} } } });
  manifest("a", "b");
  filterOutput(output, LIST);
  expect(read("a").resource).toEqual({ aws_kms_key: { k: {} } });
  expect([...readFilterReports(output)]).toEqual([
    [
      "a",
      {
        takenOut: [{ entry: "aws_budgets_budget", reason: "missing", address: "aws_budgets_budget.x" }],
        cannotBeDeleted: [],
      },
    ],
    ["b", { takenOut: [], cannotBeDeleted: [] }],
  ]);
});

test("sets the provider for the emulator and keeps role and account", () => {
  write("a", { provider, resource: {} });
  manifest("a");
  filterOutput(output, []);
  expect(read("a").provider.aws).toEqual([
    { ...provider.aws[0], s3_use_path_style: true, skip_metadata_api_check: "true", max_retries: 4 },
  ]);
});

test("adopts nothing: an emulator starts empty", () => {
  write("a", { provider, resource: { aws_kms_key: { k: {} } }, import: [{ to: "aws_kms_key.k", id: "x" }] });
  manifest("a");
  filterOutput(output, []);
  expect(read("a").import).toBeUndefined();
});

test("leaves a stack alone that this synth did not write", () => {
  write("old", { provider, resource: { aws_budgets_budget: { x: {} } } });
  write("a", { provider, resource: {} });
  manifest("a");
  filterOutput(output, LIST);
  expect(read("old").resource).toEqual({ aws_budgets_budget: { x: {} } });
});

test("reports the dangling references of every stack at once", () => {
  const resource = { aws_budgets_budget: { x: {} }, aws_sns_topic: { t: { name: "${aws_budgets_budget.x.id}" } } };
  write("a", { provider, resource });
  write("b", { provider, resource });
  manifest("a", "b");
  expect(() => filterOutput(output, LIST)).toThrow(
    /^stack a: aws_sns_topic\.t\.name refers to .*\n.*\nstack b: aws_sns_topic\.t\.name refers to /,
  );
});
