import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import { S3Client } from "@aws-sdk/client-s3";
import { UPLOADS_PREFIX } from "../contract/functions";
import type { PipelineInput, PreprocessOutput } from "../contract/pipeline";
import { MODEL_CALLS, countUsage, countingFaults } from "../shared/model-telemetry";
import { settingsOf } from "../shared/settings";
import { tables } from "../shared/tables";
import { count, logger } from "../shared/telemetry";
import { readDocument } from "./document/read";
import { Refusal } from "./document/refusal";
import { extractQuestions } from "./extraction";
import { writeQuestions } from "./question-rows";
import { sectionsOf } from "./sections";
import { readObject } from "./uploaded-object";

const s3 = new S3Client();
const bedrock = new BedrockRuntimeClient(MODEL_CALLS);

/** The model copies what is there: it shall not invent. */
const TEMPERATURE = 0;

/** Tokens for the questions of one section, which has 8,000 characters. */
const MAX_TOKENS = 8_000;

/**
 * Reads an uploaded document and writes its questions into the questionnaire table. A document that is not taken is an
 * outcome with its reason; errors are what may go away when it is tried again, or is for operators.
 */
export async function handler(input: PipelineInput, context?: { awsRequestId: string }): Promise<PreprocessOutput> {
  const settings = settingsOf("preprocess");
  logger.resetKeys();
  logger.appendKeys({ job_id: input.job_id, request_id: context?.awsRequestId });
  if (input.bucket !== settings.UPLOADS_BUCKET || !input.key.startsWith(UPLOADS_PREFIX)) {
    throw new Error("the document is not one of the uploads");
  }
  try {
    const document = { bucket: input.bucket, key: input.key, versionId: input.version_id };
    const sheets = await readDocument(nameOf(input.key), await readObject(s3, document));
    const sections = sectionsOf(sheets);
    const guardrail = settings.GUARDRAIL_ID;
    const questions = await countingFaults(() =>
      extractQuestions(
        {
          client: bedrock,
          modelId: settings.EXTRACTION_MODEL_ID,
          guardrail: guardrail === undefined ? undefined : { id: guardrail, version: settings.GUARDRAIL_VERSION ?? "" },
          temperature: TEMPERATURE,
          maxTokens: MAX_TOKENS,
          onUsage: countUsage,
        },
        sections,
      ),
    );
    const question_numbers = await writeQuestions(tables, settings.QUESTIONNAIRE_TABLE, input.job_id, questions);
    logger.info("document read", { sheets: sheets.length, sections: sections.length, questions: questions.length });
    return { outcome: "accepted", question_numbers };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // The reason can have the name of a sheet, so it stays in the table.
    logger.warn("document refused");
    count("DocumentsRefused");
    return { outcome: "refused", reason: error.message };
  }
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
