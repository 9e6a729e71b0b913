import type { RfpFunctionName } from "../../functions/rfp-api/contract/functions";
import { STEP_TIMEOUT_IN_SECONDS } from "./definition";

/** What a function has of the machine, and for how long. */
export interface RfpFunctionSettings {
  /** What it does, as the console shows it. */
  readonly description: string;
  readonly memoryInMb: number;
  /** Behind the API at most 29, after which API Gateway answers 504; in the state machine what it counts on. */
  readonly timeoutInSeconds: number;
}

/** API Gateway waits 29 seconds: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
const API = { memoryInMb: 512, timeoutInSeconds: 28 };

/** What the functions of the RFP API have. More memory is more processing power too: a cold start takes less time. */
export const RFP_FUNCTION_SETTINGS: Readonly<Record<RfpFunctionName, RfpFunctionSettings>> = {
  "get-jobs": { ...API, description: "Lists the jobs of the RFP API" },
  "get-questionnaire": { ...API, description: "Reads the questions and answers of a job" },
  "put-questionnaire-entry": { ...API, description: "Writes one question and its answer" },
  "approve-job": { ...API, description: "Approves every answer of a job" },
  "create-upload": { ...API, description: "Signs a form with which a browser uploads a document" },
  "start-job": { memoryInMb: 256, timeoutInSeconds: 60, description: "Starts a job for a document that was uploaded" },
  "record-status": {
    memoryInMb: 256,
    timeoutInSeconds: STEP_TIMEOUT_IN_SECONDS["record-status"],
    description: "Records how a job ended",
  },
  preprocess: {
    // A workbook unpacks to many times its size, and all of its cells are held at once.
    memoryInMb: 2048,
    timeoutInSeconds: STEP_TIMEOUT_IN_SECONDS.preprocess,
    description: "Reads an uploaded document and finds its questions",
  },
  "answer-question": {
    memoryInMb: 512,
    timeoutInSeconds: STEP_TIMEOUT_IN_SECONDS["answer-question"],
    description: "Answers one question from the knowledge bases",
  },
};
