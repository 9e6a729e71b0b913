import {
  type BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandInput,
  type ConverseCommandOutput,
  type Message,
  type ToolConfiguration,
} from "@aws-sdk/client-bedrock-runtime";
import * as z from "zod";
import { ModelError, modelErrorOf } from "./model-error";

/** A model of Bedrock, and how we use it. */
export interface Model {
  readonly client: BedrockRuntimeClient;
  /** Id of a foundation model or inference profile. */
  readonly modelId: string;
  /** What watches both directions. @default - nothing */
  readonly guardrail?: { readonly id: string; readonly version: string };
  /** 0 (always the same) to 1. */
  readonly temperature: number;
  /** Tokens of an answer at most. */
  readonly maxTokens: number;
  /** Called with the tokens of each call. */
  readonly onUsage: (inputTokens: number, outputTokens: number) => void;
}

/** What a model is asked: our instructions, the data that they are about, and the form of the answer. */
export interface Request<Value> {
  readonly instructions: string;
  readonly data: string;
  /** The answer as the input of a tool: models keep to such a form, and it is checked. */
  readonly form: { readonly name: string; readonly description: string; readonly schema: z.ZodType<Value> };
}

/** A value in the form that was asked for, or that the guardrail or the model's own filter kept it back. */
export type Reply<Value> = { readonly outcome: "value"; readonly value: Value } | { readonly outcome: "blocked" };

/** A model gets one more try if its answer does not have the form. */
const TRIES = 2;

/**
 * Asks a model by Converse. Throws a ModelError, never what the service said: it can have a piece of the document.
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export async function ask<Value>(model: Model, request: Request<Value>): Promise<Reply<Value>> {
  const messages: Message[] = [{ role: "user", content: [{ text: request.data }] }];
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const output = await converse(model, inputOf(model, request, messages));
    if (output.stopReason === "guardrail_intervened" || output.stopReason === "content_filtered") {
      return { outcome: "blocked" };
    }
    const content = output.output?.message?.content ?? [];
    const use = content.find(({ toolUse }) => toolUse?.name === request.form.name)?.toolUse;
    const { data, success, error } = request.form.schema.safeParse(use?.input);
    if (success) return { outcome: "value", value: data };
    if (use === undefined) continue;
    const faults = error.issues.slice(0, 5).map(({ path, message }) => `${path.join(".")}: ${message}`);
    messages.push(
      { role: "assistant", content },
      {
        role: "user",
        content: [
          { toolResult: { toolUseId: use.toolUseId, status: "error", content: [{ text: faults.join("; ") }] } },
        ],
      },
    );
  }
  throw new ModelError("outputInvalid", `${model.modelId} did not keep to the form ${request.form.name}`);
}

async function converse(model: Model, input: ConverseCommandInput): Promise<ConverseCommandOutput> {
  let output: ConverseCommandOutput;
  try {
    output = await model.client.send(new ConverseCommand(input));
  } catch (error) {
    throw modelErrorOf(error, model.modelId);
  }
  model.onUsage(output.usage?.inputTokens ?? 0, output.usage?.outputTokens ?? 0);
  return output;
}

function inputOf<Value>(
  { modelId, guardrail, temperature, maxTokens }: Model,
  { instructions, form }: Request<Value>,
  messages: Message[],
): ConverseCommandInput {
  return {
    modelId,
    system: [{ text: instructions }],
    messages,
    inferenceConfig: { temperature, maxTokens },
    toolConfig: {
      tools: [{ toolSpec: { name: form.name, description: form.description, inputSchema: schemaOf(form.schema) } }],
      toolChoice: { tool: { name: form.name } },
    },
    ...(guardrail && {
      guardrailConfig: { guardrailIdentifier: guardrail.id, guardrailVersion: guardrail.version, trace: "disabled" },
    }),
  };
}

type ToolSchema = NonNullable<NonNullable<NonNullable<ToolConfiguration["tools"]>[number]["toolSpec"]>["inputSchema"]>;

function schemaOf(schema: z.ZodType): ToolSchema {
  return { json: z.toJSONSchema(schema, { io: "input" }) } as ToolSchema;
}
