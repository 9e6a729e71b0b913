import { scenarios as answerQuestion } from "./answer-question";
import { API_SCENARIOS } from "./api";
import { scenarios as preprocess } from "./preprocess";
import { scenarios as recordStatus } from "./record-status";
import type { Scenarios } from "./scenario";
import { scenarios as startJob } from "./start-job";

/** Scenarios by function. */
export const SCENARIOS: Scenarios = {
  ...API_SCENARIOS,
  "start-job": startJob,
  preprocess,
  "answer-question": answerQuestion,
  "record-status": recordStatus,
};
