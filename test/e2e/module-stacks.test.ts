import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { MODULE_STACKS } from "../fixtures/module-stacks";
import { runOnEmulator, startTestEmulator } from "../support/emulator-run";
import { togetherAs, variablesOf } from "../support/module-stacks";
import { describeWith } from "../support/tools";

/** One module stack alone, while it is worked on: LZ_TEST_MODULE_STACK=waf npx jest test/e2e/module-stacks */
const CHOSEN = process.env.LZ_TEST_MODULE_STACK;
const NAMES = CHOSEN === undefined ? Object.keys(MODULE_STACKS) : [CHOSEN];

/**
 * What workload teams import, validated, planned and applied by the real Terraform and provider. All in one stack, since
 * each command takes its time, and one emulator.
 */
describeWith("moto_server")("the modules, on the emulator", () => {
  describeWith("terraform")("with the real Terraform and provider", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-modules-"));
    let emulator: Emulator;
    beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
    afterAll(() => {
      emulator.stop();
      rmSync(root, { recursive: true, force: true });
    });

    test("are applied without a warning, planned again without a change, keep no secret, and are destroyed", async () => {
      const json = togetherAs("modules", NAMES, join(root, "emulator"));
      const { applied, ...outcome } = await runOnEmulator(
        emulator,
        join(root, "emulator"),
        "modules",
        json,
        variablesOf(NAMES),
      );
      expect(outcome).toEqual({ failed: undefined, warnings: "", secondPlan: "", leaks: [] });
      expect([...applied].sort()).toEqual(addressesOf(json).sort());
    }, 1_800_000);
  });
});

function addressesOf({ resource = {} }: { resource?: Record<string, object> }): string[] {
  return Object.entries(resource).flatMap(([type, byName]) => Object.keys(byName).map((name) => `${type}.${name}`));
}
