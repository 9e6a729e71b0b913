import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const HOME = "eu-west-1";
const AWAY = "eu-central-1";
const ROLE = `arn:aws:iam::${TEST_ACCOUNT}:role/backup`;

type Answer = Record<string, unknown> & { status: number };

/** What the emulator refuses of DynamoDB's replicas and of AWS Backup's plans, as AWS does. */
describeWith("moto_server")("tables and backups on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-data-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const scope = (service: string, region: string): string =>
    `AWS4-HMAC-SHA256 Credential=${TEST_ACCOUNT}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

  async function send(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(`${emulator.url}${path}`, init);
    const text = await response.text();
    const body = text.startsWith("{") ? (JSON.parse(text) as object) : { text };
    return { status: response.status, ...body };
  }

  const post = (service: string, type: string, target: string, region: string, body: object): Promise<Answer> =>
    send("/", {
      method: "POST",
      headers: { "Content-Type": type, "X-Amz-Target": target, Authorization: scope(service, region) },
      body: JSON.stringify(body),
    });

  async function keyIn(region: string): Promise<string> {
    const { KeyMetadata } = await post("kms", "application/x-amz-json-1.1", "TrentService.CreateKey", region, {});
    return (KeyMetadata as { Arn: string }).Arn;
  }

  describe("a global table", () => {
    const dynamodb = (action: string, body: object, region = HOME): Promise<Answer> =>
      post("dynamodb", "application/x-amz-json-1.0", `DynamoDB_20120810.${action}`, region, {
        TableName: "orders",
        ...body,
      });
    const replicate = (more: object): Promise<Answer> =>
      dynamodb("UpdateTable", { ReplicaUpdates: [{ Create: { RegionName: AWAY, ...more } }] });
    const item = { id: { S: "42" }, total: { N: "12" } };

    test("wants a stream of both images, and a key of each region that is there", async () => {
      const [homeKey, awayKey] = [await keyIn(HOME), await keyIn(AWAY)];
      const table = {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        SSESpecification: { Enabled: true, SSEType: "KMS", KMSMasterKeyId: homeKey },
      };
      const elsewhere = { ...table, SSESpecification: { ...table.SSESpecification, KMSMasterKeyId: awayKey } };
      expect(await dynamodb("CreateTable", elsewhere)).toMatchObject({ status: 400 });
      expect(await dynamodb("CreateTable", table)).toMatchObject({ status: 200 });
      expect(await replicate({ KMSMasterKeyId: awayKey })).toMatchObject({
        status: 400,
        message: expect.stringContaining("stream") as string,
      });
      const StreamSpecification = { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" };
      expect(await dynamodb("UpdateTable", { StreamSpecification })).toMatchObject({ status: 200 });
      expect(await replicate({})).toMatchObject({
        message: "KMSMasterKeyId must be specified for each replica.",
      });
      expect(await replicate({ KMSMasterKeyId: homeKey })).toMatchObject({ status: 400 });
      expect(await replicate({ KMSMasterKeyId: awayKey, RegionName: HOME })).toMatchObject({ status: 400 });
      expect(await replicate({ KMSMasterKeyId: awayKey })).toMatchObject({
        status: 200,
        TableDescription: { Replicas: [{ RegionName: AWAY, ReplicaStatus: "ACTIVE", KMSMasterKeyId: awayKey }] },
      });
    });

    test("has in each region what was written in one", async () => {
      expect(await dynamodb("PutItem", { Item: item })).toMatchObject({ status: 200 });
      expect(await dynamodb("GetItem", { Key: { id: item.id } }, AWAY)).toMatchObject({ Item: item });
      const later = { ...item, total: { N: "13" } };
      expect(await dynamodb("PutItem", { Item: later }, AWAY)).toMatchObject({ status: 200 });
      expect(await dynamodb("GetItem", { Key: { id: item.id } })).toMatchObject({ Item: later });
    });

    test("keeps its key, its replica while that is protected, and itself while it has one", async () => {
      const remove = { ReplicaUpdates: [{ Delete: { RegionName: AWAY } }] };
      const other = { SSESpecification: { Enabled: true, SSEType: "KMS", KMSMasterKeyId: await keyIn(HOME) } };
      expect(await dynamodb("UpdateTable", other)).toMatchObject({ status: 400 });
      await dynamodb("UpdateTable", { DeletionProtectionEnabled: true }, AWAY);
      expect(await dynamodb("UpdateTable", remove)).toMatchObject({ status: 400 });
      expect(await dynamodb("DeleteTable", {})).toMatchObject({ status: 400 });
      await dynamodb("UpdateTable", { DeletionProtectionEnabled: false }, AWAY);
      expect(await dynamodb("UpdateTable", remove)).toMatchObject({ status: 200 });
      expect(await dynamodb("DescribeTable", {}, AWAY)).toMatchObject({ status: 400 });
      expect(await dynamodb("DeleteTable", {})).toMatchObject({ status: 200 });
    });
  });

  describe("AWS Backup", () => {
    const backup = (method: string, path: string, body?: object): Promise<Answer> =>
      send(path, {
        method,
        headers: { "Content-Type": "application/json", Authorization: scope("backup", HOME) },
        ...(body && { body: JSON.stringify(body) }),
      });

    test("makes plans for vaults that are there, which outlive their selections", async () => {
      const plan = {
        BackupPlan: { BackupPlanName: "shop", Rules: [{ RuleName: "r", TargetBackupVaultName: "shop" }] },
      };
      expect(await backup("PUT", "/backup/plans/", plan)).toMatchObject({ status: 400 });
      expect(await backup("PUT", "/backup-vaults/shop", {})).toMatchObject({ status: 200 });
      const { BackupPlanId: id } = await backup("PUT", "/backup/plans/", plan);
      const selections = `/backup/plans/${String(id)}/selections/`;
      const BackupSelection = { SelectionName: "all", IamRoleArn: ROLE };
      expect(await backup("PUT", selections, { BackupSelection })).toMatchObject({ status: 400 });
      const all = { BackupSelection: { ...BackupSelection, Resources: ["*"] } };
      const { SelectionId } = await backup("PUT", selections, all);
      expect(await backup("DELETE", `/backup/plans/${String(id)}`)).toMatchObject({ status: 400 });
      expect(await backup("DELETE", `${selections}${String(SelectionId)}`)).toMatchObject({ status: 200 });
      expect(await backup("DELETE", `/backup/plans/${String(id)}`)).toMatchObject({ status: 200 });
    });

    test("tells topics that let it in", async () => {
      const arn = `arn:aws:sns:${HOME}:${TEST_ACCOUNT}:backup`;
      const sns = (body: Record<string, string>): Promise<Answer> =>
        send("/", {
          method: "POST",
          headers: { Authorization: scope("sns", HOME) },
          body: new URLSearchParams({ Version: "2010-03-31", ...body }),
        });
      const tell = (): Promise<Answer> =>
        backup("PUT", "/backup-vaults/shop/notification-configuration", {
          SNSTopicArn: arn,
          BackupVaultEvents: ["COPY_JOB_FAILED"],
        });
      expect(await tell()).toMatchObject({ status: 400 });
      await sns({ Action: "CreateTopic", Name: "backup" });
      expect(await tell()).toMatchObject({ status: 400 });
      const AttributeValue = JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "backup.amazonaws.com" },
            Action: "sns:Publish",
            Resource: arn,
          },
        ],
      });
      await sns({ Action: "SetTopicAttributes", TopicArn: arn, AttributeName: "Policy", AttributeValue });
      expect(await tell()).toMatchObject({ status: 200 });
    });

    test("tries restores of resources or of tags, not of both", async () => {
      const RecoveryPointSelection = {
        Algorithm: "LATEST_WITHIN_WINDOW",
        IncludeVaults: ["*"],
        RecoveryPointTypes: [],
      };
      const plans = "/restore-testing/plans";
      const RestoreTestingPlan = {
        RestoreTestingPlanName: "shop",
        ScheduleExpression: "cron(0 6 ? * SUN *)",
        RecoveryPointSelection,
      };
      expect(await backup("PUT", plans, { RestoreTestingPlan })).toMatchObject({ status: 201 });
      expect(await backup("PUT", plans, { RestoreTestingPlan })).toMatchObject({ status: 400 });
      const select = (more: object): Promise<Answer> =>
        backup("PUT", `${plans}/shop/selections`, {
          RestoreTestingSelection: {
            RestoreTestingSelectionName: "tables",
            ProtectedResourceType: "DynamoDB",
            IamRoleArn: ROLE,
            ...more,
          },
        });
      const ProtectedResourceArns = ["*"];
      const ProtectedResourceConditions = { StringEquals: [{ Key: "aws:ResourceTag/backup", Value: "daily" }] };
      expect(await select({})).toMatchObject({ status: 400 });
      expect(await select({ ProtectedResourceArns, ProtectedResourceConditions })).toMatchObject({ status: 400 });
      expect(await select({ ProtectedResourceConditions })).toMatchObject({ status: 201 });
      expect(await backup("DELETE", `${plans}/shop`)).toMatchObject({ status: 400 });
      expect(await backup("DELETE", `${plans}/shop/selections/tables`)).toMatchObject({ status: 204 });
      expect(await backup("DELETE", `${plans}/shop`)).toMatchObject({ status: 204 });
    });
  });
});
