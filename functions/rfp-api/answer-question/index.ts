import { BedrockAgentRuntimeClient } from "@aws-sdk/client-bedrock-agent-runtime";
import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import type { AnswerInput, AnswerOutput } from "../contract/pipeline";
import type { Model } from "../shared/model";
import { countingFaults, countUsage, MODEL_CALLS } from "../shared/model-telemetry";
import { type Settings, settingsOf } from "../shared/settings";
import { tables } from "../shared/tables";
import { count, logger } from "../shared/telemetry";
import { type Answerer, draftAnswer } from "./draft";
import { isDone, readQuestion, writeAnswer } from "./question-row";

const bedrock = new BedrockRuntimeClient(MODEL_CALLS);
const search = new BedrockAgentRuntimeClient(MODEL_CALLS);

/**
 * Answers one question from the knowledge bases. A question that has its answer, or that a person edited or approved, is
 * left alone: so an execution can be redriven at any time.
 */
export async function handler(
  { job_id, question_number }: AnswerInput,
  context?: { awsRequestId: string },
): Promise<AnswerOutput> {
  const settings = settingsOf("answer-question");
  const requestId = context?.awsRequestId ?? "";
  logger.resetKeys();
  logger.appendKeys({ job_id, question_number, request_id: requestId });
  const key = { job_id, question_number };
  const question = await readQuestion(tables, settings.QUESTIONNAIRE_TABLE, key);
  if (question === undefined) throw new Error(`job ${job_id} has no question ${question_number}`);
  if (isDone(question)) {
    logger.info("question left alone");
    return { question_number };
  }
  const draft = await countingFaults(() => draftAnswer(answererOf(settings), question));
  const answer = { ...draft, date: new Date().toISOString(), requestId };
  if (await writeAnswer(tables, settings.QUESTIONNAIRE_TABLE, key, answer)) {
    count("QuestionsAnswered");
    logger.info("question answered", { answer_characters: draft.answer.length });
  } else {
    logger.info("question left alone: somebody saw to it meanwhile");
  }
  return { question_number };
}

function answererOf(settings: Settings<"answer-question">): Answerer {
  const { GUARDRAIL_ID: id, GUARDRAIL_VERSION: version = "" } = settings;
  const model = (modelId: string, temperature: number, maxTokens: number): Model => ({
    client: bedrock,
    modelId,
    guardrail: id === undefined ? undefined : { id, version },
    temperature,
    maxTokens,
    onUsage: countUsage,
  });
  return {
    breakdown: model(settings.BREAKDOWN_MODEL_ID, 0, 1_000),
    answer: model(settings.ANSWER_MODEL_ID, 0.2, 10_000),
    search,
    knowledgeBaseIds: [settings.FAQ_KNOWLEDGE_BASE_ID, settings.DOCUMENTS_KNOWLEDGE_BASE_ID],
  };
}
