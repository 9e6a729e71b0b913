import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AttributeDefinition, CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { JOBS_INDEX } from "../../../functions/rfp-api/contract/job";
import { startTestEmulator } from "../../support/emulator-run";
import { TEST_ACCOUNT } from "../../support/synth";
import { VARIABLES } from "./scenarios/scenario";

/** Items that one call of BatchWriteItem takes. */
const BATCH = 25;

/** The two tables of the contract on an emulator, and the environment in which handlers reach them. */
export interface Tables {
  put(table: "JOBS_TABLE" | "QUESTIONNAIRE_TABLE", items: readonly Record<string, unknown>[]): Promise<void>;
  get(
    table: "JOBS_TABLE" | "QUESTIONNAIRE_TABLE",
    key: Record<string, unknown>,
  ): Promise<Record<string, unknown> | undefined>;
  stop(): void;
}

export async function startTables(): Promise<Tables> {
  const root = mkdtempSync(join(tmpdir(), "lz-rfp-"));
  const emulator = await startTestEmulator(root);
  const before = { ...process.env };
  Object.assign(process.env, VARIABLES, {
    AWS_REGION: "eu-west-1",
    AWS_ENDPOINT_URL: emulator.url,
    AWS_ACCESS_KEY_ID: TEST_ACCOUNT,
    AWS_SECRET_ACCESS_KEY: "sandbox",
  });
  const client = new DynamoDBClient();
  const documents = DynamoDBDocumentClient.from(client);
  await client.send(tableOf("rfp-jobs", "job_id"));
  await client.send(tableOf("rfp-questionnaire", "job_id", "question_number"));
  return {
    async put(table, items) {
      for (let start = 0; start < items.length; start += BATCH) {
        const requests = items.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item } }));
        await documents.send(new BatchWriteCommand({ RequestItems: { [VARIABLES[table] ?? ""]: requests } }));
      }
    },
    async get(table, Key) {
      return (await documents.send(new GetCommand({ TableName: VARIABLES[table], Key }))).Item;
    },
    stop() {
      client.destroy();
      emulator.stop();
      process.env = before;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A table by the contract: the jobs have the index that lists them. */
function tableOf(TableName: string, partition: string, sort?: string): CreateTableCommand {
  const index = ["listing", "start_date"] as const;
  const text = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: "S" });
  const key = (hash: string, range?: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    ...(range === undefined ? [] : [{ AttributeName: range, KeyType: "RANGE" as const }]),
  ];
  return new CreateTableCommand({
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: key(partition, sort),
    AttributeDefinitions: [
      text(partition),
      ...(sort === undefined ? index.map(text) : [{ AttributeName: sort, AttributeType: "N" as const }]),
    ],
    ...(sort === undefined && {
      GlobalSecondaryIndexes: [
        { IndexName: JOBS_INDEX, KeySchema: key(...index), Projection: { ProjectionType: "ALL" } },
      ],
    }),
  });
}
