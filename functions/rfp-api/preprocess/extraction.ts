import * as z from "zod";
import { LIMITS } from "../contract/limits";
import { cut } from "../shared/cut";
import { inParallel } from "../shared/in-parallel";
import { ask, type Model } from "../shared/model";
import { count, quoted, Refusal } from "./document/refusal";
import { EXTRACT_QUESTIONS, sectionData } from "./prompts";
import type { Section } from "./sections";

/** A question of a document; its place in the list is its number. */
export interface ExtractedQuestion {
  readonly topic: string;
  readonly question: string;
}

/** Sections that the model reads at the same time. */
const AT_A_TIME = 4;

const form = {
  name: "list_questions",
  description: "Takes down the questions of a section, in the order of its rows.",
  schema: z.object({
    questions: z.array(
      z.object({
        row: z.number().int().describe("Number of the row that the question stands in"),
        topic: z.string().describe("Heading or subject that the question belongs to"),
        question: z.string().describe("The question, word for word"),
      }),
    ),
  }),
} as const;

/**
 * The questions of a document in its order, as the model finds them. Throws a Refusal if there are none or too many, or
 * if the guardrail keeps a section back.
 */
export async function extractQuestions(model: Model, sections: readonly Section[]): Promise<ExtractedQuestion[]> {
  const found = (await inParallel(sections, AT_A_TIME, (section) => questionsOf(model, section))).flat();
  if (found.length === 0) {
    throw new Refusal("No question was found in the document. It must have one question to a row, below a header row.");
  }
  if (found.length > LIMITS.questions) {
    throw new Refusal(
      `The document has ${count(found.length)} questions: at most ${count(LIMITS.questions)} are answered. Split it.`,
    );
  }
  return found;
}

async function questionsOf(model: Model, section: Section): Promise<ExtractedQuestion[]> {
  const reply = await ask(model, { instructions: EXTRACT_QUESTIONS, data: sectionData(section), form });
  if (reply.outcome === "blocked") throw new Refusal(`${placeOf(section)} was kept back by the guardrail for content.`);
  return (
    reply.value.questions
      // Sorting keeps the order of questions in the same row.
      .sort((one, other) => one.row - other.row)
      .map(({ topic, question }) => ({ topic: short(topic) || "General", question: short(question) }))
      .filter(({ question }) => question !== "")
  );
}

function placeOf({ sheet, rows }: Section): string {
  const numbers = `rows ${count(rows[0]?.number ?? 1)} to ${count(rows.at(-1)?.number ?? 1)}`;
  return sheet === undefined ? `The text in ${numbers}` : `The text in sheet ${quoted(sheet)}, ${numbers},`;
}

function short(text: string): string {
  return cut(text.trim(), LIMITS.questionCharacters);
}
