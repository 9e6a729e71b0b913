import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contextOf } from "../../cli/context";
import { synthesize } from "../../cli/synthesize";
import { planOffline } from "../../cli/terraform/offline-plan";
import { findToolchain } from "../../cli/toolchain";
import { EXAMPLES, type ExampleName, loadExample } from "../support/example";
import { togetherAs, writeStack } from "../support/module-stacks";
import { describeWith } from "../support/tools";
import { workloadExample } from "../support/workload";

const PROJECT = join(__dirname, "..", "..");

/** Folder in which `npm start` has planned the default example in the same run, as .ci/run has it: planned once is enough. */
const PLANNED_BY_START = process.env.LZ_TEST_PLANS;

/** What a plan of one stack came to. */
interface Outcome {
  readonly stack: string;
  readonly status: string;
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly replace: number;
  readonly errors: readonly unknown[];
  readonly warnings: readonly unknown[];
}

/** The very JSON that users deploy, validated and planned by the real Terraform and provider. */
describeWith("terraform")("terraform validate and the offline plan", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-plan-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe.each(Object.keys(EXAMPLES) as ExampleName[])("of the %s example", (example) => {
    let plans: readonly Outcome[];
    let resources: Map<string, number>;

    beforeAll(async () => {
      const context = contextOf(join(PROJECT, EXAMPLES[example]), loadExample(example));
      const stacks = await synthesize(context, { outputDirectory: join(root, example, "cdktf.out") });
      resources = new Map(stacks.map(({ name, directory }) => [name, countResources(directory)]));
      plans =
        example === "default" && PLANNED_BY_START !== undefined
          ? readOutcomes(PLANNED_BY_START)
          : await plan(stacks, join(root, example));
    }, 600_000);

    test("plans every stack without an error or a warning", () => {
      const said = plans.map(({ stack, status, errors, warnings }) => ({ stack, status, errors, warnings }));
      expect(said).toEqual(plans.map(({ stack }) => ({ stack, status: "planned", errors: [], warnings: [] })));
    });

    test("adds every resource of the synthesized JSON and touches nothing else", () => {
      expect(Object.fromEntries(plans.map(({ stack, add }) => [stack, add]))).toEqual(Object.fromEntries(resources));
      expect(plans.every(({ change, destroy, replace }) => change + destroy + replace === 0)).toBe(true);
    });
  });

  /** As a workload team has it, but on these very sources; test/e2e/package.test.ts does it with the package. */
  test("of the workload example adds every resource", async () => {
    const folder = join(root, "workload");
    const stack = writeStack(folder, "orders", workloadExample(folder)["orders"] ?? {});
    const [outcome] = await plan([stack], folder);
    const { status, errors, warnings, add } = outcome ?? {};
    expect({ status, errors, warnings, add }).toEqual({
      ...{ status: "planned", errors: [], warnings: [] },
      add: countResources(stack.directory),
    });
  }, 600_000);

  /** Its archives lie beside the JSON, in the stack's folder, and its secrets come by variables that nobody sets here. */
  test("of a stack with functions finds their archives", async () => {
    const folder = join(root, "functions");
    const stack = writeStack(folder, "secrets", togetherAs("secrets", ["secrets"], folder));
    const [outcome] = await plan([stack], folder);
    const { status, errors, warnings, add } = outcome ?? {};
    expect({ status, errors, warnings, add }).toEqual({
      ...{ status: "planned", errors: [], warnings: [] },
      add: countResources(stack.directory),
    });
  }, 300_000);
});

async function plan(stacks: readonly { name: string; directory: string }[], directory: string): Promise<Outcome[]> {
  const toolchain = await findToolchain(directory);
  if (typeof toolchain === "string") throw new Error(toolchain);
  const { terraform, cliConfigFile } = toolchain;
  return planOffline({ stacks, outputDirectory: join(directory, "plan"), terraform, cliConfigFile });
}

/** The summary that `lz start` leaves beside its plans. */
function readOutcomes(directory: string): Outcome[] {
  const { stacks } = JSON.parse(readFileSync(join(directory, "summary.json"), "utf8")) as {
    stacks: (Omit<Outcome, "stack"> & { name: string })[];
  };
  return stacks.map(({ name, ...outcome }) => ({ stack: name, ...outcome }));
}

function countResources(directory: string): number {
  const { resource = {} } = JSON.parse(readFileSync(join(directory, "cdk.tf.json"), "utf8")) as {
    resource?: Record<string, object>;
  };
  return Object.values(resource).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
}
