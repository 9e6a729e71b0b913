import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { writeArchives } from "../../functions/build/write";
import { assumedByLambda } from "../../policies/role/lambda";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const FIRST = { client: "orders", key: "planted-first-key" };

/** The very archive that is deployed, run by Node.js as Lambda runs it, against Secrets Manager of the emulator. */
describeWith("moto_server")("the rotation function, on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-rotation-"));
  let emulator: Emulator;
  let secrets: SecretsManagerClient;
  let lambda: LambdaClient;
  beforeAll(async () => {
    emulator = await startTestEmulator(root);
    const settings = {
      region: "eu-west-1",
      endpoint: emulator.url,
      credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "test" },
    };
    secrets = new SecretsManagerClient(settings);
    lambda = new LambdaClient(settings);
  }, 90_000);
  afterAll(() => {
    secrets.destroy();
    lambda.destroy();
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** A role for Lambda, which must be there before a function; there is no client of IAM for so little. */
  const makeRole = async (): Promise<string> => {
    const trust = { Version: "2012-10-17", Statement: [assumedByLambda()] };
    await fetch(emulator.url, {
      method: "POST",
      headers: {
        Authorization: `AWS4-HMAC-SHA256 Credential=${TEST_ACCOUNT}/20261122/us-east-1/iam/aws4_request`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({
        ...{ Action: "CreateRole", Version: "2010-05-08", RoleName: "rotation" },
        AssumeRolePolicyDocument: JSON.stringify(trust),
      }),
    });
    return `arn:aws:iam::${TEST_ACCOUNT}:role/rotation`;
  };

  const keyOf = async (VersionStage: string): Promise<unknown> => {
    const { SecretString = "" } = await secrets.send(new GetSecretValueCommand({ SecretId: "orders", VersionStage }));
    return JSON.parse(SecretString);
  };

  /** Turns the rotation on, which rotates at once. */
  const rotate = (functionArn: string | undefined) =>
    secrets.send(
      new RotateSecretCommand({
        SecretId: "orders",
        RotationLambdaARN: functionArn,
        RotationRules: { ScheduleExpression: "rate(30 days)" },
      }),
    );

  test("is refused without a permission, then makes a new value current and keeps the old one", async () => {
    const file = (await writeArchives()).find((each) => each.endsWith("rotate-secret.zip")) ?? "";
    const { ARN: secretArn } = await secrets.send(
      new CreateSecretCommand({ Name: "orders", SecretString: JSON.stringify(FIRST) }),
    );
    const { FunctionArn: functionArn } = await lambda.send(
      new CreateFunctionCommand({
        FunctionName: "rotation",
        Role: await makeRole(),
        Runtime: "nodejs22.x",
        Handler: "index.handler",
        Timeout: 30,
        Environment: { Variables: { FIELD: "key", LENGTH: "40", EXCLUDE_PUNCTUATION: "true" } },
        Code: { ZipFile: readFileSync(file) },
      }),
    );
    await expect(rotate(functionArn)).rejects.toThrow("Secrets Manager cannot invoke the specified Lambda function");

    await lambda.send(
      new AddPermissionCommand({
        FunctionName: "rotation",
        StatementId: "SecretsManager",
        Action: "lambda:InvokeFunction",
        Principal: "secretsmanager.amazonaws.com",
        SourceArn: secretArn,
        SourceAccount: TEST_ACCOUNT,
      }),
    );
    await rotate(functionArn);
    const deadline = Date.now() + 60_000;
    const isOld = async () => JSON.stringify(await keyOf("AWSCURRENT")) === JSON.stringify(FIRST);
    while ((await isOld()) && Date.now() < deadline) await sleep(200);

    expect(await keyOf("AWSCURRENT")).toEqual({ client: "orders", key: expect.stringMatching(/^[A-Za-z0-9]{40}$/) });
    expect(await keyOf("AWSPREVIOUS")).toEqual(FIRST);
    const log = readFileSync(emulator.logFile, "utf8");
    expect(log.match(/"step done"/g)).toHaveLength(4);
    expect(log).not.toContain(FIRST.key);
  }, 120_000);
});
