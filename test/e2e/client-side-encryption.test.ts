import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateTableCommand,
  type AttributeValue,
  type CreateTableCommandInput,
} from "@aws-sdk/client-dynamodb";
import { KMS } from "@aws-sdk/client-kms";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { ItemEncryption } from "../../functions/client-side-encryption/item-encryption";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const HOME = "eu-west-1";
const OTHER = "eu-central-1";

/**
 * An item that is encrypted in one region and read in another, with the emulator's KMS and a global table. The emulator
 * shows a write in every region at once; AWS takes about a second.
 */
describeWith("moto_server")("client-side encryption, on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-client-side-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const inRegion = (region: string) => ({
    region,
    endpoint: emulator.url,
    credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "none" },
  });
  const programIn = (region: string, keyArn: string) =>
    new ItemEncryption({
      keyArn,
      kms: new KMS(inRegion(region)),
      tableName: "orders",
      keyAttributes: ["id"],
      encryptedAttributes: ["email"],
    });

  test("encrypted in one region, read in another, unreadable in the table", async () => {
    const kms = new KMS(inRegion(HOME));
    const { KeyMetadata: primary } = await kms.createKey({ MultiRegion: true });
    const { ReplicaKeyMetadata: replica } = await kms.replicateKey({ KeyId: primary?.KeyId, ReplicaRegion: OTHER });
    const [home, other] = [HOME, OTHER].map((region) => new DynamoDBClient(inRegion(region)));
    await home?.send(new CreateTableCommand(ordersTable()));
    await home?.send(
      new UpdateTableCommand({ TableName: "orders", ReplicaUpdates: [{ Create: { RegionName: OTHER } }] }),
    );

    const item = { id: "42", total: "12", email: "reader@example.com" };
    const stored = await programIn(HOME, primary?.Arn ?? "").encrypt(item);
    await home?.send(new PutItemCommand({ TableName: "orders", Item: toAttributes(stored) }));

    const written = await home?.send(new GetItemCommand({ TableName: "orders", Key: { id: { S: "42" } } }));
    expect(Object.keys(written?.Item ?? {}).sort()).toEqual(["encrypted", "id", "total"]);
    expect(Buffer.from(written?.Item?.encrypted?.B ?? []).includes("reader")).toBe(false);

    const replicated = await other?.send(new GetItemCommand({ TableName: "orders", Key: { id: { S: "42" } } }));
    expect(await programIn(OTHER, replica?.Arn ?? "").decrypt(fromAttributes(replicated?.Item ?? {}))).toEqual(item);
  });

  test("a key of another region that is no replica does not open it", async () => {
    const { KeyMetadata: primary } = await new KMS(inRegion(HOME)).createKey({ MultiRegion: true });
    const { KeyMetadata: unrelated } = await new KMS(inRegion(OTHER)).createKey({ MultiRegion: true });
    const stored = await programIn(HOME, primary?.Arn ?? "").encrypt({ id: "1", email: "reader@example.com" });
    await expect(programIn(OTHER, unrelated?.Arn ?? "").decrypt(stored)).rejects.toThrow();
  });
});

const ordersTable = (): CreateTableCommandInput => ({
  TableName: "orders",
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
  KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
  // Replication reads the stream, and wants both images.
  StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
});

/** Texts and bytes as DynamoDB's API has them. */
function toAttributes(item: Readonly<Record<string, unknown>>): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { B: value } : { S: value as string },
    ]),
  );
}

function fromAttributes(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value.B ?? value.S]));
}
