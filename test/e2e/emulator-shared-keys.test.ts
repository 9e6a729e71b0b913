import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateKeyCommand, DescribeKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import type { Statement } from "../../policies/document";
import { startTestEmulator } from "../support/emulator-run";
import { ADMINISTRATOR_ACCOUNT, TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const REGION = "eu-west-1";
const root = (account: string) => ({ AWS: `arn:aws:iam::${account}:root` });

/** What the emulator refuses of keys, snapshots and lifecycle policies, as AWS does. */
describeWith("moto_server")("keys of other accounts on the emulator", () => {
  const directory = mkdtempSync(join(tmpdir(), "lz-shared-keys-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(directory)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const kms = (accessKeyId: string) =>
    new KMSClient({
      region: REGION,
      endpoint: emulator.url,
      credentials: { accessKeyId, secretAccessKey: "emulator" },
      maxAttempts: 1,
    });

  const authorization = (service: string) =>
    `AWS4-HMAC-SHA256 Credential=${TEST_ACCOUNT}/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

  /** A call of a query API, such as EC2's; the answer as it is. */
  async function query(service: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const headers = { Authorization: authorization(service) };
    const response = await fetch(emulator.url, { method: "POST", headers, body: new URLSearchParams(fields) });
    return response.text();
  }

  const ec2 = (Action: string, fields: Readonly<Record<string, string>>) =>
    query("ec2", { Action, Version: "2016-11-15", ...fields });

  const allow: Statement = {
    Sid: "Allow",
    Effect: "Allow",
    Principal: root(ADMINISTRATOR_ACCOUNT),
    Action: "kms:Describe*",
    Resource: "*",
  };
  test.each<[string, Statement[], boolean]>([
    ["an account", [allow], true],
    ["everybody", [{ ...allow, Principal: "*" }], true],
    ["another account", [{ ...allow, Principal: root("333333333333") }], false],
    [
      "a role of the account",
      [{ ...allow, Principal: { AWS: `arn:aws:iam::${ADMINISTRATOR_ACCOUNT}:role/r` } }],
      false,
    ],
    ["another action", [{ ...allow, Action: "kms:Decrypt" }], false],
    ["the account, but a Deny is there", [allow, { ...allow, Sid: "Deny", Effect: "Deny", Principal: "*" }], false],
    [
      "everybody of one account",
      [{ ...allow, Principal: "*", Condition: { StringEquals: { "kms:CallerAccount": ADMINISTRATOR_ACCOUNT } } }],
      true,
    ],
    [
      "an organization that the account is not in",
      [{ ...allow, Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" } } }],
      false,
    ],
    ["calls by way of EC2", [{ ...allow, Condition: { StringLike: { "kms:ViaService": "ec2.*" } } }], false],
    [
      "an operator that the emulator does not know",
      [{ ...allow, Condition: { NumericEquals: { "kms:CallerAccount": ADMINISTRATOR_ACCOUNT } } }],
      false,
    ],
  ])("a key policy for %s", async (_, statements, isLetIn) => {
    const Policy = JSON.stringify({ Version: "2012-10-17", Statement: statements });
    const { KeyMetadata } = await kms(TEST_ACCOUNT).send(new CreateKeyCommand({ Policy }));
    const described = kms(ADMINISTRATOR_ACCOUNT).send(new DescribeKeyCommand({ KeyId: KeyMetadata?.Arn }));
    if (isLetIn) expect((await described).KeyMetadata?.AWSAccountId).toBe(TEST_ACCOUNT);
    else await expect(described).rejects.toThrow("no resource-based policy allows the kms:DescribeKey action");
  });

  test("a snapshot under aws/ebs is not shared", async () => {
    const volume = await ec2("CreateVolume", { AvailabilityZone: `${REGION}a`, Size: "1", Encrypted: "true" });
    const VolumeId = /vol-[0-9a-f]+/.exec(volume)?.[0] ?? "";
    const SnapshotId = /snap-[0-9a-f]+/.exec(await ec2("CreateSnapshot", { VolumeId }))?.[0] ?? "";
    const share = { SnapshotId, "CreateVolumePermission.Add.1.UserId": ADMINISTRATOR_ACCOUNT };
    expect(await ec2("ModifySnapshotAttribute", share)).toContain("AWS Managed CMK can't be shared");
  });

  describe("a lifecycle policy", () => {
    const role = `arn:aws:iam::${TEST_ACCOUNT}:role/lifecycle`;
    const keyIn = (region: string) => `arn:aws:kms:${region}:${TEST_ACCOUNT}:key/1`;
    const dlm = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
      const headers = { Authorization: authorization("dlm"), "Content-Type": "application/json" };
      const response = await fetch(`${emulator.url}${path}`, { method, headers, body: body && JSON.stringify(body) });
      return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
    };
    const create = (Target: string, CmkArn: string) =>
      dlm("POST", "/policies", {
        ExecutionRoleArn: role,
        Description: "daily",
        State: "ENABLED",
        PolicyDetails: {
          TargetTags: [{ Key: "snapshots", Value: "daily" }],
          Schedules: [
            {
              CreateRule: { Interval: 24, IntervalUnit: "HOURS" },
              CrossRegionCopyRules: [{ Target, Encrypted: true, CmkArn }],
            },
          ],
        },
      });

    test("wants its role first", async () => {
      expect(await create("eu-central-1", keyIn("eu-central-1"))).toMatchObject({
        status: 400,
        message: `The role ${role} does not exist.`,
      });
      await query("iam", {
        Action: "CreateRole",
        Version: "2010-05-08",
        RoleName: "lifecycle",
        AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[]}',
      });
      const made = await create("eu-central-1", keyIn("eu-central-1"));
      expect(made).toMatchObject({ status: 200, PolicyId: expect.stringMatching(/^policy-0/) as string });
      const path = `/policies/${String(made.PolicyId)}`;
      expect(await dlm("GET", path)).toMatchObject({
        Policy: { PolicyDetails: { PolicyType: "EBS_SNAPSHOT_MANAGEMENT", ResourceLocations: ["CLOUD"] } },
      });
      expect(await dlm("DELETE", path)).toEqual({ status: 200 });
      expect(await dlm("GET", path)).toMatchObject({ status: 404 });
    });

    test("copies to another region, with a key of that region", async () => {
      expect(await create(REGION, keyIn(REGION))).toMatchObject({ status: 400 });
      expect(await create("eu-central-1", keyIn(REGION))).toMatchObject({
        message: `${keyIn(REGION)} is not in eu-central-1.`,
      });
    });
  });
});
