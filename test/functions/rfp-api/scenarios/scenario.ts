import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { RfpFunctionName } from "../../../../functions/rfp-api/contract/functions";
import type { RfpResources } from "../../../../policies/identity/rfp-api/statements";

/** One run of a handler with clients of AWS that only answer: what it is called with, and what they answer. */
export interface Scenario {
  /** What happens, in a few words. */
  readonly title: string;
  readonly event: unknown;
  /**
   * What AWS answers, by the command's class, in the order of the calls; the last one is repeated. An error is thrown. A
   * command that is not here is a fault of the test.
   */
  readonly answers: Readonly<Record<string, readonly unknown[]>>;
}

/** The scenarios of a function. Together they make every kind of call that the function can make. */
export type Scenarios = Readonly<Partial<Record<RfpFunctionName, readonly Scenario[]>>>;

export const JOB_ID = "0f8fad5b-d9cb-869f-a165-70867728950e";

/** An item of the jobs table. */
export const JOB = {
  job_id: JOB_ID,
  listing: "all",
  filename: "questions.xlsx",
  start_date: "2026-11-22T10:00:00.000Z",
  status: "SUCCEEDED",
  approved: false,
};

/** An item of the questionnaire table. */
export const QUESTION = {
  job_id: JOB_ID,
  question_number: 0,
  topic: "Security",
  question: "Is data encrypted?",
  answer: "Yes.",
  date: "2026-11-22T10:05:00.000Z",
  approved: false,
  reasoning: "The first source says so.",
  qa_lambda_request_id: "c0ffee00-0000-4000-8000-000000000000",
};

/** What DynamoDB answers to a write whose condition does not hold. */
export function conditionFailed(): ConditionalCheckFailedException {
  return new ConditionalCheckFailedException({ message: "The conditional request failed", $metadata: {} });
}

/** What the functions work with in scenarios. */
export const RESOURCES: RfpResources = {
  jobsTableArn: "arn:aws:dynamodb:eu-west-1:444444444444:table/rfp-jobs",
  questionnaireTableArn: "arn:aws:dynamodb:eu-west-1:444444444444:table/rfp-questionnaire",
  uploadsBucketArn: "arn:aws:s3:::rfp-uploads",
  keyArn: "arn:aws:kms:eu-west-1:444444444444:key/11111111-1111-4111-8111-111111111111",
  region: "eu-west-1",
  accountId: "444444444444",
  stateMachineArn: "arn:aws:states:eu-west-1:444444444444:stateMachine:rfp",
  models: {
    extraction: [
      "arn:aws:bedrock:eu-west-1:444444444444:inference-profile/eu.example.extraction-v1:0",
      "arn:aws:bedrock:eu-west-1::foundation-model/example.extraction-v1:0",
      "arn:aws:bedrock:eu-central-1::foundation-model/example.extraction-v1:0",
    ],
    breakdown: ["arn:aws:bedrock:eu-west-1::foundation-model/example.small-v1:0"],
    answer: ["arn:aws:bedrock:eu-west-1::foundation-model/example.large-v1:0"],
  },
  knowledgeBaseArns: [
    "arn:aws:bedrock:eu-west-1:444444444444:knowledge-base/FAQFAQFAQF",
    "arn:aws:bedrock:eu-west-1:444444444444:knowledge-base/DOCSDOCSDO",
  ],
  guardrailArn: "arn:aws:bedrock:eu-west-1:444444444444:guardrail/guardrail1",
  scanned: true,
};

/** The environment of all functions: what RESOURCES has, by the contract's names. */
export const VARIABLES: Readonly<Record<string, string>> = {
  ALLOWED_ORIGINS: "https://rfp.example.com https://bids.example.com",
  JOBS_TABLE: "rfp-jobs",
  QUESTIONNAIRE_TABLE: "rfp-questionnaire",
  UPLOADS_BUCKET: "rfp-uploads",
  STATE_MACHINE_ARN: RESOURCES.stateMachineArn,
  EXTRACTION_MODEL_ID: "eu.example.extraction-v1:0",
  BREAKDOWN_MODEL_ID: "example.small-v1:0",
  ANSWER_MODEL_ID: "example.large-v1:0",
  FAQ_KNOWLEDGE_BASE_ID: "FAQFAQFAQF",
  DOCUMENTS_KNOWLEDGE_BASE_ID: "DOCSDOCSDO",
  GUARDRAIL_ID: "guardrail1",
  GUARDRAIL_VERSION: "1",
};
