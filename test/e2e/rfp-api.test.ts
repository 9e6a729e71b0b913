import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeployedRfpApi, deployRfpApi } from "../support/deployed-rfp-api";
import { describeWith } from "../support/tools";

describeWith("moto_server")("the RFP API of the default example, deployed on the emulator", () => {
  describeWith("terraform")("by lz deploy", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-rfp-api-"));
    let deployed: DeployedRfpApi;
    beforeAll(async () => {
      deployed = await deployRfpApi(root);
    }, 600_000);
    afterAll(() => {
      deployed?.close();
      if (!process.env.KEEP_ROOT) rmSync(root, { recursive: true, force: true });
    });

    test("every resource stands, and a second plan has nothing to do", async () => {
      console.log(deployed.applied.length, deployed.seconds, deployed.outputs);
      expect((await deployed.planAgain()).drift).toBe("");
    }, 300_000);
  });
});
