import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DescribeParametersCommand,
  GetParameterCommand,
  PutParameterCommand,
  type PutParameterCommandInput,
  SSMClient,
} from "@aws-sdk/client-ssm";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { EphemeralVariable } from "../../modules/ephemeral-variable";
import { SecureParameter } from "../../modules/parameters/secure-parameter";
import { AWS_PROVIDER_VERSION } from "../../modules/app/versions";
import { runOnEmulator, startTestEmulator } from "../support/emulator-run";
import { synth, TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

/** What the emulator refuses of Parameter Store, as AWS does. */
describeWith("moto_server")("parameters on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-parameters-"));
  let emulator: Emulator;
  let ssm: SSMClient;
  beforeAll(async () => {
    emulator = await startTestEmulator(root);
    ssm = new SSMClient({
      endpoint: emulator.url,
      region: "eu-west-1",
      credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "test" },
    });
  }, 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const put = (Name: string, Value: string, more: Partial<PutParameterCommandInput> = {}) =>
    ssm.send(new PutParameterCommand({ Name, Value, Type: "String", ...more }));

  test.each<[string, string, string, Partial<PutParameterCommandInput>, string]>([
    ["5 KB", "/shop/a", "x".repeat(5120), {}, "maximum parameter value of 4096"],
    ["8.1 KB in Advanced", "/shop/a", "x".repeat(8295), { Tier: "Advanced" }, "maximum parameter value of 8192"],
    ["16 levels", "/a".repeat(16), "x", {}, "at most 15 levels"],
    ["a name of AWS's", "/aws/shop", "x", {}, "No access to reserved parameter name"],
    ["another parameter within", "/shop/a", "{{ssm:b}}", {}, "can't nest another parameter"],
    ["a value out of its pattern", "/shop/a", "x", { AllowedPattern: "^[0-9]+$" }, "by its pattern"],
    [
      "a key that is not there",
      "/shop/a",
      "x",
      { Type: "SecureString", KeyId: `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/11111111-1111-1111-1111-111111111111` },
      "is no key of this region",
    ],
  ])("refuses %s", async (_, name, value, more, message) => {
    await expect(put(name, value, more)).rejects.toThrow(message);
  });

  test("chooses the tier by the size, and does not go back", async () => {
    const tier = async () => {
      const { Parameters } = await ssm.send(
        new DescribeParametersCommand({ ParameterFilters: [{ Key: "Name", Option: "Equals", Values: ["/shop/b"] }] }),
      );
      return Parameters?.[0]?.Tier;
    };
    await put("/shop/b", "x", { Tier: "Intelligent-Tiering" });
    expect(await tier()).toBe("Standard");
    await put("/shop/b", "x".repeat(5120), { Tier: "Intelligent-Tiering", Overwrite: true });
    expect(await tier()).toBe("Advanced");
    await put("/shop/b", "y", { Tier: "Intelligent-Tiering", Overwrite: true });
    expect(await tier()).toBe("Advanced");
    await expect(put("/shop/b", "y", { Tier: "Standard", Overwrite: true })).rejects.toThrow("can't downgrade");
  });

  test("tells a secret only decrypted", async () => {
    await put("/shop/c", "secret", { Type: "SecureString" });
    const read = async (WithDecryption: boolean) =>
      (await ssm.send(new GetParameterCommand({ Name: "/shop/c", WithDecryption }))).Parameter?.Value;
    expect(await read(true)).toBe("secret");
    expect(await read(false)).not.toBe("secret");
  });

  describeWith("terraform")("with the real Terraform and provider", () => {
    test("a secret that does not fit is refused when planned, and not told", async () => {
      const json = synth((s) => {
        s.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION });
        new SecureParameter(s, "parameter", {
          placement: s.in("eu-west-1"),
          name: "/shop/token",
          value: new EphemeralVariable(s, "token", "Token"),
          valueVersion: 1,
          allowedPattern: "^[a-z]+$",
          encryption: { mode: "aws-managed" },
        });
      });
      // 4097 bytes in 4095 characters: Terraform's own length would let it pass.
      const variables = { token: `${"PLANTED".repeat(584)}${"x".repeat(6)}€` };
      const { failed, leaks } = await runOnEmulator(emulator, join(root, "terraform"), "oversized", json, variables);
      expect(Buffer.byteLength(variables.token)).toBe(4097);
      expect(failed).toContain("The value of the parameter /shop/token must have 1 to 4096 bytes in UTF-8.");
      expect(failed).toContain("must match its allowed pattern");
      expect(failed).not.toContain("PLANTED");
      expect(leaks).toEqual([]);
    }, 300_000);
  });
});
