import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contextOf } from "../../cli/context";
import { synthesize } from "../../cli/synthesize";
import { planOffline, type StackPlan } from "../../cli/terraform/offline-plan";
import { findToolchain } from "../../cli/toolchain";
import { EXAMPLES, type ExampleName, loadExample } from "../support/example";
import { describeWith } from "../support/tools";

const PROJECT = join(__dirname, "..", "..");

/** The very JSON that users deploy, validated and planned by the real Terraform and provider. */
describeWith("terraform")("terraform validate and the offline plan", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-plan-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe.each(Object.keys(EXAMPLES) as ExampleName[])("of the %s example", (example) => {
    let plans: StackPlan[];
    let resources: Map<string, number>;

    beforeAll(async () => {
      const context = contextOf(join(PROJECT, EXAMPLES[example]), loadExample(example));
      const stacks = await synthesize(context, { outputDirectory: join(root, example, "cdktf.out") });
      resources = new Map(stacks.map(({ name, directory }) => [name, countResources(directory)]));
      const toolchain = await findToolchain(join(root, example));
      if (typeof toolchain === "string") throw new Error(toolchain);
      const { terraform, cliConfigFile } = toolchain;
      plans = await planOffline({ stacks, outputDirectory: join(root, example, "plan"), terraform, cliConfigFile });
    }, 600_000);

    test("plans every stack without an error or a warning", () => {
      const said = plans.map(({ stack, status, errors, warnings }) => ({ stack, status, errors, warnings }));
      expect(said).toEqual(plans.map(({ stack }) => ({ stack, status: "planned", errors: [], warnings: [] })));
    });

    test("adds every resource of the synthesized JSON and touches nothing else", () => {
      expect(plans.map(({ stack, add }) => [stack, add])).toEqual([...resources]);
      expect(plans.every(({ change, destroy, replace }) => change + destroy + replace === 0)).toBe(true);
    });
  });
});

function countResources(directory: string): number {
  const { resource = {} } = JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as {
    resource?: Record<string, object>;
  };
  return Object.values(resource).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
}
