import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

/** The SDK repeats a call whose answer was lost, with the same invocation id. */
describeWith("moto_server")("calls that are repeated", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-repeated-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** Makes a role; the status and text of the answer. */
  async function createRole(name: string, invocation: string): Promise<readonly [number, string]> {
    const response = await fetch(emulator.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "amz-sdk-invocation-id": invocation,
        Authorization: `AWS4-HMAC-SHA256 Credential=${TEST_ACCOUNT}/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: `Action=CreateRole&Version=2010-05-08&RoleName=${name}&AssumeRolePolicyDocument=%7B%7D`,
    });
    return [response.status, await response.text()];
  }

  test("are answered as the first time", async () => {
    const first = await createRole("once", "a");
    expect(first[0]).toBe(200);
    expect(await createRole("once", "a")).toEqual(first);
  });

  test("are done once, also while the first attempt is still at work", async () => {
    const both = await Promise.all([createRole("together", "b"), createRole("together", "b")]);
    expect(both.map(([status]) => status)).toEqual([200, 200]);
  });

  test("are calls of their own with another id", async () => {
    expect((await createRole("once", "c"))[0]).toBe(409);
  });

  test("are done again after a failure", async () => {
    expect((await createRole("once", "d"))[0]).toBe(409);
    expect((await createRole("another", "d"))[0]).toBe(200);
  });
});
