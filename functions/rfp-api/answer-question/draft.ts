import type { BedrockAgentRuntimeClient } from "@aws-sdk/client-bedrock-agent-runtime";
import * as z from "zod";
import { LIMITS } from "../contract/limits";
import type { Question } from "../contract/question";
import { cut } from "../shared/cut";
import { readsAsFormula } from "../shared/formula";
import { ask, type Model } from "../shared/model";
import { type Chunk, retrieve } from "./knowledge";
import { ANSWER_QUESTION, answerData, BREAK_DOWN_QUESTION, questionData } from "./prompts";

/** What answers a question. */
export interface Answerer {
  readonly breakdown: Model;
  readonly answer: Model;
  readonly search: BedrockAgentRuntimeClient;
  readonly knowledgeBaseIds: readonly string[];
}

/** An answer as it stands in the table. */
export type Draft = Pick<Question, "answer" | "reasoning">;

const MOST_QUERIES = 4;

/**
 * Characters of the reasoning. With four bytes each, and with an answer, a question and a topic as long as LIMITS allow,
 * an item stays below the 400 KB that DynamoDB takes.
 */
const REASONING_CHARACTERS = 40_000;

const queriesForm = {
  name: "list_queries",
  description: "Takes down search queries for the parts of a question; none if it asks for one thing.",
  schema: z.object({ queries: z.array(z.string()) }),
};

const answerForm = {
  name: "give_answer",
  description: "Takes down the answer to the question.",
  schema: z.object({
    answer: z.string().describe("The answer for the customer; empty if the excerpts have none"),
    reasoning: z.string().describe("Which excerpts were used for what, what is missing, what a person should check"),
    excerpts: z.array(z.number().int()).describe("Numbers of the excerpts that the answer rests on"),
  }),
};

/** Drafts the answer to a question from what the knowledge bases have. */
export async function draftAnswer(answerer: Answerer, { topic, question }: Question): Promise<Draft> {
  const queries = [question, ...(await partsOf(answerer.breakdown, topic, question))];
  const chunks = await retrieve(answerer.search, answerer.knowledgeBaseIds, queries);
  const request = { instructions: ANSWER_QUESTION, data: answerData(topic, question, chunks), form: answerForm };
  const reply = await ask(answerer.answer, request);
  if (reply.outcome === "blocked") {
    return { answer: "", reasoning: "The guardrail kept the answer back. A person must write it." };
  }
  const { answer, reasoning, excerpts } = reply.value;
  return {
    answer: cut(plainText(answer.trim()), LIMITS.answerCharacters),
    reasoning: cut(`${reasoning.trim()}\n\n${sourcesOf(chunks, excerpts)}`, REASONING_CHARACTERS),
  };
}

/** Queries for the parts of a question. A guardrail that keeps them back does not stop the question as a whole. */
async function partsOf(model: Model, topic: string, question: string): Promise<string[]> {
  const request = { instructions: BREAK_DOWN_QUESTION, data: questionData(topic, question), form: queriesForm };
  const reply = await ask(model, request);
  if (reply.outcome === "blocked") return [];
  const queries = reply.value.queries
    .map((query) => query.trim())
    .filter((query) => query !== "" && query !== question);
  return [...new Set(queries)].slice(0, MOST_QUERIES);
}

/** Answers are exported to spreadsheets: an apostrophe before what such a program would compute makes it text. */
function plainText(answer: string): string {
  return readsAsFormula(answer) ? `'${answer}` : answer;
}

function sourcesOf(chunks: readonly Chunk[], excerpts: readonly number[]): string {
  const used = chunks.filter((_, index) => excerpts.includes(index + 1)).map(({ source }) => source);
  return used.length === 0 ? "Sources: none" : `Sources:\n${[...new Set(used)].join("\n")}`;
}
