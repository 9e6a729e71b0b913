import * as z from "zod";
import { jobId } from "./job";
import { LIMITS } from "./limits";

export const questionNumber = z
  .number()
  .int()
  .min(0)
  .max(LIMITS.questions - 1)
  .describe("Number of a question in its document, from 0");

const question = z.string().min(1).max(LIMITS.questionCharacters);
const topic = z.string().min(1).max(LIMITS.questionCharacters);
const answer = z.string().max(LIMITS.answerCharacters);

/** One question of a document. Key of the questionnaire table: `job_id` and `question_number`. */
export const questionSchema = z
  .strictObject({
    job_id: jobId,
    question_number: questionNumber,
    topic,
    question,
    answer: answer.describe("Empty until the question is answered"),
    date: z.string().nullable().describe("When it was answered or edited, ISO 8601 in UTC; null before"),
    approved: z.boolean(),
    reasoning: z.string().describe("All that the model said, and from which sources"),
    qa_lambda_request_id: z.string().describe("Request id of the function that answered, as its log has it"),
  })
  .meta({ title: "Question" });

export type Question = z.output<typeof questionSchema>;

/** What a person may write of a question: all of it, each time. The ids are those of the path. */
export const questionEntrySchema = z
  .strictObject({ job_id: jobId, question_number: questionNumber, topic, question, answer, approved: z.boolean() })
  .meta({ title: "QuestionEntry" });

export type QuestionEntry = z.output<typeof questionEntrySchema>;
