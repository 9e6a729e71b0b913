import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import * as z from "zod";
import { ask, type Model } from "../../../../functions/rfp-api/shared/model";
import { type BedrockStandIn, startBedrock, textReply, toolReply } from "../../../support/bedrock";

let bedrock: BedrockStandIn;
let client: BedrockRuntimeClient;
const usage: number[][] = [];

beforeAll(async () => {
  bedrock = await startBedrock();
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  client = new BedrockRuntimeClient({ region: "eu-west-1", endpoint: bedrock.url, credentials, maxAttempts: 1 });
});
afterAll(async () => {
  client.destroy();
  await bedrock.close();
});
beforeEach(() => {
  bedrock.reset();
  usage.length = 0;
});

const model = (more: Partial<Model> = {}): Model => ({
  client,
  modelId: "eu.example.model-v1:0",
  temperature: 0.2,
  maxTokens: 500,
  onUsage: (...tokens) => usage.push(tokens),
  ...more,
});
const form = { name: "tell", description: "Tells a word.", schema: z.object({ word: z.string().max(5) }) };
const request = { instructions: "Tell a word.", data: "secret document text", form };
const answered = { outcome: "value", value: { word: "yes" } };

test("a model is asked in its form, with our instructions apart from the data", async () => {
  bedrock.replyNext(1, toolReply("tell", { word: "yes" }));
  expect(await ask(model(), request)).toEqual(answered);
  expect(bedrock.requests).toEqual([
    {
      operation: "converse",
      id: "eu.example.model-v1:0",
      body: {
        system: [{ text: "Tell a word." }],
        messages: [{ role: "user", content: [{ text: "secret document text" }] }],
        inferenceConfig: { temperature: 0.2, maxTokens: 500 },
        toolConfig: {
          tools: [
            {
              toolSpec: {
                name: "tell",
                description: "Tells a word.",
                inputSchema: {
                  json: expect.objectContaining({
                    type: "object",
                    properties: { word: { type: "string", maxLength: 5 } },
                    required: ["word"],
                  }),
                },
              },
            },
          ],
          toolChoice: { tool: { name: "tell" } },
        },
      },
    },
  ]);
  expect(usage).toEqual([[100, 20]]);
});

test("a guardrail goes with every call, and tells nothing of the text", async () => {
  bedrock.replyNext(1, toolReply("tell", { word: "yes" }));
  await ask(model({ guardrail: { id: "guardrail1", version: "2" } }), request);
  expect(bedrock.requests[0]?.body.guardrailConfig).toEqual({
    guardrailIdentifier: "guardrail1",
    guardrailVersion: "2",
    trace: "disabled",
  });
});

test.each(["guardrail_intervened", "content_filtered"])(
  "what is kept back (%s) is no answer and no error",
  async (stop) => {
    bedrock.replyNext(1, textReply("Sorry.", stop));
    expect(await ask(model(), request)).toEqual({ outcome: "blocked" });
  },
);

test("an answer in another form is told so, once", async () => {
  bedrock.replyNext(1, toolReply("tell", { word: "too long" }));
  bedrock.replyNext(1, toolReply("tell", { word: "yes" }));
  expect(await ask(model(), request)).toEqual(answered);
  const [, , told] = bedrock.requests[1]?.body.messages as { content: unknown[] }[];
  expect(told?.content).toEqual([
    {
      toolResult: {
        toolUseId: "tool-1",
        status: "error",
        content: [{ text: expect.stringContaining("word: Too big") }],
      },
    },
  ]);
});

test.each([
  ["in another form", toolReply("tell", { words: [] })],
  ["as text", textReply("yes")],
  ["by another tool", toolReply("shout", { word: "yes" })],
])("two answers %s are an error that nobody tries again", async (_, reply) => {
  bedrock.replyNext(2, reply);
  await expect(ask(model(), request)).rejects.toMatchObject({ name: "ModelOutputInvalid" });
  expect(bedrock.requests).toHaveLength(2);
});

test.each([
  ["ThrottlingException", "ModelThrottled"],
  ["ModelNotReadyException", "ModelThrottled"],
  ["ServiceQuotaExceededException", "ModelThrottled"],
  ["ServiceUnavailableException", "ModelUnavailable"],
  ["InternalServerException", "ModelUnavailable"],
  ["ModelTimeoutException", "ModelUnavailable"],
  ["ModelErrorException", "ModelUnavailable"],
  ["ValidationException", "ModelRejected"],
  ["AccessDeniedException", "ModelRejected"],
  ["ResourceNotFoundException", "ModelRejected"],
])("%s is %s, without the words of the service", async (fault, name) => {
  bedrock.failNext(1, fault);
  const error: unknown = await ask(model(), request).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name, message: expect.stringContaining(fault) });
  expect(String(error)).not.toContain("told to fail");
  expect(error).not.toHaveProperty("cause");
});

test("a model that cannot be reached is unavailable", async () => {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const lost = new BedrockRuntimeClient({
    region: "eu-west-1",
    endpoint: "http://127.0.0.1:1",
    credentials,
    maxAttempts: 1,
  });
  await expect(ask(model({ client: lost }), request)).rejects.toMatchObject({ name: "ModelUnavailable" });
});
