import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import type { RfpAlarmsProps } from "../../modules/rfp-api/alarms";
import { requireVersions } from "../../modules/app/versions";
import { rfpAlarms } from "../fixtures/rfp-alarms";
import { applyOnEmulator, runOnEmulator, startTestEmulator } from "../support/emulator-run";
import { type StackJson, synth } from "../support/synth";
import { describeWith } from "../support/tools";

const stackOf = (more: Partial<RfpAlarmsProps> = {}): StackJson =>
  synth((stack) => {
    requireVersions(stack);
    rfpAlarms(stack, more);
  });

/** CloudWatch deletes no alarm that a composite alarm names: the emulator refuses it too. */
describeWith("moto_server")("the alarms of the RFP API, on the emulator", () => {
  describeWith("terraform")("with the real Terraform and provider", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-rfp-alarms-"));
    let emulator: Emulator;
    beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
    afterAll(() => {
      emulator.stop();
      rmSync(root, { recursive: true, force: true });
    });

    test("are applied, lose one that the composite alarm named, and settle", async () => {
      await applyOnEmulator(emulator, root, "alarms", stackOf({ webAclName: "rfp-api" }));
      const less = stackOf({
        emails: ["on-call@example.com"],
        settings: {
          api: { disabled: { latency: "answers of the model take long" } },
          tables: { thresholds: { "read-throttles": 5 } },
        },
      });
      const { applied, ...outcome } = await runOnEmulator(emulator, root, "alarms", less);
      expect(outcome).toEqual({ failed: undefined, warnings: "", secondPlan: "", leaks: [] });
      const alarms = Object.keys(less.resource?.aws_cloudwatch_metric_alarm ?? {});
      expect(applied.filter((address) => address.startsWith("aws_cloudwatch_metric_alarm."))).toHaveLength(
        alarms.length,
      );
      expect(alarms).not.toContain("alarms_api_latency_alarm");
    }, 600_000);
  });
});
