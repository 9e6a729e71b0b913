import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { BedrockAgentRuntimeClient } from "@aws-sdk/client-bedrock-agent-runtime";
import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import { S3Client } from "@aws-sdk/client-s3";
import { SFNClient } from "@aws-sdk/client-sfn";
import type { RfpFunctionName } from "../../../functions/rfp-api/contract/functions";
import type { SentCommand } from "../../support/aws-calls";
import { type Scenario, VARIABLES } from "./scenarios/scenario";

const CLIENTS = [DynamoDBDocumentClient, S3Client, SFNClient, BedrockRuntimeClient, BedrockAgentRuntimeClient];

/** What a handler did in a scenario. */
export interface RecordedRun {
  readonly sent: readonly SentCommand[];
  /** What the handler answered, or the error that it threw. */
  readonly outcome: unknown;
}

/** Runs a handler as Lambda would, with clients that send nothing: they note commands and answer as the scenario says. */
export async function recordedRun(name: RfpFunctionName, { event, answers }: Scenario): Promise<RecordedRun> {
  const sent: SentCommand[] = [];
  const send = (command: { readonly input: SentCommand["input"] }): Promise<unknown> => {
    const { name: kind } = command.constructor;
    const before = sent.filter((each) => each.command === kind).length;
    sent.push({ command: kind, input: command.input });
    const known = answers[kind];
    if (known === undefined) return Promise.reject(new Error(`the scenario has no answer for ${kind}`));
    const answer = known[Math.min(before, known.length - 1)];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(structuredClone(answer));
  };
  const spies = CLIENTS.map((client) => jest.spyOn(client.prototype as unknown as { send: typeof send }, "send"));
  for (const spy of spies) spy.mockImplementation(send);
  const before = { ...process.env };
  Object.assign(process.env, VARIABLES, LAMBDA);
  try {
    const { handler } = (await import(`../../../functions/rfp-api/${name}`)) as { handler: Handler };
    const outcome = await handler(event, CONTEXT).catch((error: unknown) => error);
    const form = uploadForm(outcome);
    return { sent: form === undefined ? sent : [...sent, form], outcome };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before;
  }
}

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const CONTEXT = { awsRequestId: "c0ffee00-0000-4000-8000-000000000000", functionName: "test" };

const LAMBDA = {
  AWS_REGION: "eu-west-1",
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  POWERTOOLS_LOG_LEVEL: "SILENT",
  POWERTOOLS_METRICS_DISABLED: "true",
};

/** The upload that a form which was answered is for. */
function uploadForm(outcome: unknown): SentCommand | undefined {
  const { statusCode, body } = (outcome ?? {}) as { statusCode?: number; body?: string };
  if (statusCode !== 201 || body === undefined) return undefined;
  const { fields } = JSON.parse(body) as { fields: Record<string, string> };
  return { command: "PresignedPost", input: { Bucket: fields.bucket, Key: fields.key } };
}
