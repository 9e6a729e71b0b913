import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTerraform, type Terraform } from "../../../cli/terraform/find-terraform";
import { initGroups } from "../../../cli/terraform/offline-init";
import {
  defaultConcurrency,
  planOffline,
  type PlanProgress,
  type StackPlan,
} from "../../../cli/terraform/offline-plan";
import { chooseProviderSource, writeCliConfig } from "../../../cli/terraform/provider-mirror";

const required_providers = { aws: { source: "aws", version: ">= 5.100.0, < 7.0.0" } };

/** A stack as the synthesis writes it: S3 backend, a role to assume and an account to check, one provider a region. */
function stackJson(resource: object, more: object = {}): object {
  const identity = {
    assume_role: [{ role_arn: "arn:aws:iam::111122223333:role/landing-zone-deploy" }],
    allowed_account_ids: ["111122223333"],
  };
  return {
    terraform: { required_providers, backend: { s3: { bucket: "state", key: "k", region: "eu-west-1" } } },
    provider: {
      aws: [
        { region: "eu-west-1", ...identity },
        { region: "us-east-1", alias: "us-east-1", ...identity },
        { region: "eu-central-1", alias: "eu-central-1", ...identity },
      ],
    },
    resource,
    ...more,
  };
}

const security = stackJson({
  aws_guardduty_detector: { home: { enable: true }, virginia: { provider: "aws.us-east-1", enable: true } },
  aws_kms_key: { primary: { multi_region: true, enable_key_rotation: true } },
  aws_kms_replica_key: { replica: { provider: "aws.eu-central-1", primary_key_arn: "${aws_kms_key.primary.arn}" } },
});
const logs = stackJson({ aws_s3_bucket: { logs: { bucket: "lz-logs", lifecycle: { prevent_destroy: true } } } });
const broken = stackJson({ aws_s3_bucket: { bad: { bukket: "x" } } });
const reading = stackJson({}, { data: { aws_caller_identity: { me: {} } } });

let root: string;
let output: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lz-offline-"));
  output = join(root, "out");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, config: object): { name: string; directory: string } {
  const directory = join(root, "stacks", name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(config));
  return { name, directory };
}

describe("initGroups", () => {
  const written = (name: string, config: object): { name: string; workDirectory: string; config: object } => ({
    name,
    workDirectory: name,
    config,
  });
  const names = (...configs: object[]): string[][] =>
    initGroups(configs.map((config, i) => written(String(i), config))).map((group) => group.map(({ name }) => name));

  test("puts stacks with the same required providers together", () => {
    const other = { ...security, terraform: { required_providers: { aws: { source: "aws", version: "6.0.0" } } } };
    expect(names(security, other, logs)).toEqual([["0", "2"], ["1"]]);
  });

  test("leaves stacks with modules, or with providers that they do not declare, alone", () => {
    const withModule = stackJson({}, { module: { vpc: { source: "./vpc" } } });
    const undeclared = stackJson({ random_id: { id: { byte_length: 4 } } });
    const builtIn = stackJson({ terraform_data: { note: {} } });
    expect(names(withModule, undeclared, withModule, builtIn, logs)).toEqual([["0"], ["1"], ["2"], ["3", "4"]]);
  });
});

test("defaultConcurrency gives every region's provider half a gigabyte, and plans at least one stack", () => {
  const GB = 1024 ** 3;
  expect(defaultConcurrency([security, logs], 0.5 * GB)).toBe(1);
  expect(defaultConcurrency([security], 1.6 * GB)).toBe(1);
  expect(defaultConcurrency([stackJson({})], 1_000 * GB)).toBeGreaterThanOrEqual(1);
  const many = { provider: { aws: Array.from({ length: 16 }, () => ({})) } };
  expect(defaultConcurrency([security, many], 15 * GB)).toBe(1);
});

test("planOffline refuses names that are no folder of their own", async () => {
  const terraform = { command: "terraform", version: "1.11.0", platform: "linux_amd64" };
  const stack = (name: string): { name: string; directory: string } => ({ name, directory: root });
  const plan = (...names: string[]): Promise<unknown> =>
    planOffline({ stacks: names.map(stack), outputDirectory: output, terraform });
  await expect(plan("../evil")).rejects.toThrow("a stack's name must be a folder's name, got '../evil'");
  await expect(plan("a", "a")).rejects.toThrow("a stack is planned once a run, got 'a' twice");
});

/** Asked here and not in a hook, since Jest decides what to skip before any hook runs. */
const installed = spawnSync(process.env.LZ_TERRAFORM || "terraform", ["version"]).error === undefined;
const required = process.env.CI === "true";
if (!installed && !required) process.stderr.write("skipped: offline plan tests, because terraform is not installed\n");

(installed || required ? describe : describe.skip)("planOffline with the real Terraform", () => {
  let terraform: Terraform;
  let cliConfigFile: string | undefined;
  let plans: StackPlan[] = [];
  const events: PlanProgress[] = [];

  beforeAll(async () => {
    const found = await findTerraform();
    if (found === undefined) throw new Error("terraform is not installed, but CI=true demands these tests");
    terraform = found;
    const source = await chooseProviderSource({ platform: terraform.platform });
    if (source.kind === "mirror") cliConfigFile = writeCliConfig(root, source.mirror);
    mkdirSync(join(output, "broken"), { recursive: true });
    writeFileSync(join(output, "broken", "plan.json"), "a result of an earlier run");
    plans = await planOffline({
      stacks: [
        write("security", security),
        write("broken", broken),
        write("log-archive", logs),
        write("reading", reading),
      ],
      outputDirectory: output,
      terraform,
      cliConfigFile,
      onProgress: (event) => events.push(event),
    });
  }, 300_000);

  test("plans without network, credentials and state", () => {
    expect(
      plans.map(({ stack, status, add, errors }) => ({ stack, status, add, errors })).filter((_, i) => i % 2 === 0),
    ).toEqual([
      { stack: "security", status: "planned", add: 4, errors: [] },
      { stack: "log-archive", status: "planned", add: 1, errors: [] },
    ]);
    const { planFile, planJsonFile } = plans[0] as StackPlan;
    expect([planFile, planJsonFile]).toEqual([
      join(output, "security/plan.tfplan"),
      join(output, "security/plan.json"),
    ]);
    const json = JSON.parse(readFileSync(planJsonFile as string, "utf8"));
    expect(json.resource_changes.map((each: { address: string }) => each.address)).toEqual([
      "aws_guardduty_detector.home",
      "aws_guardduty_detector.virginia",
      "aws_kms_key.primary",
      "aws_kms_replica_key.replica",
    ]);
  });

  test("reports what is wrong with a stack, and plans the others all the same", () => {
    expect(plans[1]).toMatchObject({ stack: "broken", status: "failed", add: 0, planFile: undefined });
    expect(plans[1]?.errors).toHaveLength(1);
    expect(plans[1]?.errors[0]).toMatch(
      /^aws_s3_bucket\.bad: Extraneous JSON object property: .*bukket.* \(cdk\.tf\.json:\d+\)$/,
    );
    expect(plans[3]).toMatchObject({ stack: "reading", status: "failed" });
    expect(plans[3]?.errors[0]).toContain("data source aws_caller_identity.me reads from outside the stack");
  });

  test("leaves complete folders only", () => {
    const visible = readdirSync(output).filter((name) => name !== ".plugin-cache");
    expect(visible.sort()).toEqual(["log-archive", "security"]);
    expect(readdirSync(join(output, "security")).sort()).toEqual([
      ".terraform.lock.hcl",
      "cdk.tf.json",
      "plan.json",
      "plan.tfplan",
    ]);
  });

  test("tells how it goes", () => {
    const phases = (stack: string): string[] =>
      events.filter((event) => event.stack === stack).map(({ phase }) => phase);
    expect(phases("security")).toEqual(["init", "validate", "plan", "done"]);
    expect(phases("broken")).toEqual(["init", "validate", "failed"]);
    expect(phases("reading")).toEqual(["failed"]);
  });

  test("an interrupted run leaves nothing behind", async () => {
    const controller = new AbortController();
    const interrupted = await planOffline({
      stacks: [write("security", security), write("log-archive", logs)],
      outputDirectory: output,
      terraform,
      cliConfigFile,
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === "plan") setTimeout(() => controller.abort(), 500);
      },
      validate: false,
    });
    expect(interrupted.map(({ stack, status }) => [stack, status])).toEqual([
      ["security", "aborted"],
      ["log-archive", "aborted"],
    ]);
    expect(interrupted[1]?.errors).toEqual(["not started: the run was interrupted"]);
    expect(readdirSync(output).filter((name) => name !== ".plugin-cache")).toEqual([]);
  }, 120_000);
});
