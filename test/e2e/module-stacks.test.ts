import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { planOffline } from "../../cli/terraform/offline-plan";
import { findToolchain } from "../../cli/toolchain";
import { MODULE_STACKS } from "../fixtures/module-stacks";
import { runOnEmulator, startTestEmulator } from "../support/emulator-run";
import { togetherAs, writeStack } from "../support/module-stacks";
import { describeWith } from "../support/tools";

/** One module stack alone, while it is worked on: LZ_TEST_MODULE_STACK=waf npx jest test/e2e/module-stacks */
const CHOSEN = process.env.LZ_TEST_MODULE_STACK;
const NAMES = CHOSEN === undefined ? Object.keys(MODULE_STACKS) : [CHOSEN];
const ON_EMULATOR = NAMES.filter((name) => MODULE_STACKS[name]?.notOnEmulator === undefined);

/** What workload teams import, by the real Terraform and provider; all in one stack, since each command takes its time. */
describeWith("terraform")("the modules", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-modules-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("are validated and planned without an error or a warning", async () => {
    const toolchain = await findToolchain(root);
    if (typeof toolchain === "string") throw new Error(toolchain);
    const json = togetherAs("modules", NAMES);
    const { terraform, cliConfigFile } = toolchain;
    const stacks = [writeStack(join(root, "in"), "modules", json)];
    const [plan] = await planOffline({ stacks, outputDirectory: join(root, "plan"), terraform, cliConfigFile });
    expect(plan).toMatchObject({ status: "planned", errors: [], warnings: [], add: addressesOf(json).length });
  }, 600_000);

  describeWith("moto_server")("on the emulator", () => {
    let emulator: Emulator;
    beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
    afterAll(() => emulator.stop());

    test("are applied, planned again without a change, and destroyed", async () => {
      const json = togetherAs("modules", ON_EMULATOR);
      const outcome = await runOnEmulator(emulator, join(root, "emulator"), "modules", json);
      expect({ failed: outcome.failed, secondPlan: outcome.secondPlan }).toEqual({ failed: undefined, secondPlan: "" });
      expect([...outcome.applied].sort()).toEqual(addressesOf(json).sort());
    }, 900_000);
  });
});

function addressesOf({ resource = {} }: { resource?: Record<string, object> }): string[] {
  return Object.entries(resource).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type}.${name}`));
}
