import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { planOffline } from "../../cli/terraform/offline-plan";
import { findToolchain } from "../../cli/toolchain";
import { MODULE_STACKS } from "../fixtures/module-stacks";
import { runOnEmulator, startTestEmulator } from "../support/emulator-run";
import { moduleStacks, writeStack } from "../support/module-stacks";
import { describeWith } from "../support/tools";

/** What workload teams import, by the real Terraform and provider. */
describeWith("terraform")("the stacks of modules", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-modules-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("are validated and planned without an error or a warning", async () => {
    const toolchain = await findToolchain(root);
    if (typeof toolchain === "string") throw new Error(toolchain);
    const stacks = Object.entries(moduleStacks()).map(([name, json]) => writeStack(join(root, "in"), name, json));
    const { terraform, cliConfigFile } = toolchain;
    const plans = await planOffline({ stacks, outputDirectory: join(root, "plan"), terraform, cliConfigFile });
    const said = plans.map(({ stack, status, errors, warnings }) => ({ stack, status, errors, warnings }));
    expect(said).toEqual(stacks.map(({ name }) => ({ stack: name, status: "planned", errors: [], warnings: [] })));
  }, 600_000);

  describeWith("moto_server")("on the emulator", () => {
    let emulator: Emulator;
    beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
    afterAll(() => emulator.stop());

    const names = Object.keys(MODULE_STACKS).filter((name) => MODULE_STACKS[name]?.notOnEmulator === undefined);
    test.each(names)(
      "%s is applied, planned again without a change, and destroyed",
      async (name) => {
        const json = moduleStacks()[name] ?? {};
        const outcome = await runOnEmulator(emulator, join(root, "emulator"), name, json);
        expect({ failed: outcome.failed, secondPlan: outcome.secondPlan }).toEqual({
          failed: undefined,
          secondPlan: "",
        });
        const resources = Object.values(json.resource ?? {}).flatMap((byName) => Object.keys(byName));
        expect(outcome.applied.length).toBeGreaterThanOrEqual(resources.length);
      },
      900_000,
    );
  });
});
