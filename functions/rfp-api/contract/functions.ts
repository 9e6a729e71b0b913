/** Functions that answer routes of the API. */
export const API_FUNCTIONS = [
  "get-jobs",
  "get-questionnaire",
  "put-questionnaire-entry",
  "approve-job",
  "create-upload",
] as const;

/** Functions that EventBridge and the state machine call. */
export const PIPELINE_FUNCTIONS = ["start-job", "preprocess", "answer-question", "record-status"] as const;

export type ApiFunctionName = (typeof API_FUNCTIONS)[number];
export type PipelineFunctionName = (typeof PIPELINE_FUNCTIONS)[number];
/** Name of a folder beside this one, which has an `index.ts`. */
export type RfpFunctionName = ApiFunctionName | PipelineFunctionName;

/**
 * Variables of the environment that a function reads, beside those that Lambda and Powertools set. All are needed but
 * GUARDRAIL_ID and GUARDRAIL_VERSION, which are both there or both not.
 */
export const ENVIRONMENT = {
  "get-jobs": ["ALLOWED_ORIGINS", "JOBS_TABLE"],
  "get-questionnaire": ["ALLOWED_ORIGINS", "JOBS_TABLE", "QUESTIONNAIRE_TABLE"],
  "put-questionnaire-entry": ["ALLOWED_ORIGINS", "JOBS_TABLE", "QUESTIONNAIRE_TABLE"],
  "approve-job": ["ALLOWED_ORIGINS", "JOBS_TABLE", "QUESTIONNAIRE_TABLE"],
  "create-upload": ["ALLOWED_ORIGINS", "UPLOADS_BUCKET"],
  "start-job": ["JOBS_TABLE", "STATE_MACHINE_ARN"],
  preprocess: ["QUESTIONNAIRE_TABLE", "UPLOADS_BUCKET", "EXTRACTION_MODEL_ID", "GUARDRAIL_ID", "GUARDRAIL_VERSION"],
  "answer-question": [
    "QUESTIONNAIRE_TABLE",
    "FAQ_KNOWLEDGE_BASE_ID",
    "DOCUMENTS_KNOWLEDGE_BASE_ID",
    "BREAKDOWN_MODEL_ID",
    "ANSWER_MODEL_ID",
    "GUARDRAIL_ID",
    "GUARDRAIL_VERSION",
  ],
  "record-status": ["JOBS_TABLE"],
} as const satisfies Readonly<Record<RfpFunctionName, readonly string[]>>;

/** ALLOWED_ORIGINS has origins such as https://rfp.example.com with this between them. */
export const ORIGIN_SEPARATOR = " ";

/** Where documents are uploaded to: the key is this and the document's name, or this, a UUID, a slash and the name. */
export const UPLOADS_PREFIX = "incoming/";
