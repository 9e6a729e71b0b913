import type { ApiFunctionName } from "../../../../functions/rfp-api/contract/functions";
import { JOB, JOB_ID, QUESTION, type Scenario } from "./scenario";

const path = { job_id: JOB_ID };

/** What API Gateway sends and DynamoDB answers where all is well. */
export const API_SCENARIOS: Readonly<Record<ApiFunctionName, readonly Scenario[]>> = {
  "get-jobs": [{ title: "jobs are listed", event: {}, answers: { QueryCommand: [{ Items: [JOB] }] } }],

  "get-questionnaire": [
    {
      title: "questions are listed",
      event: { pathParameters: path },
      answers: { GetCommand: [{ Item: JOB }], QueryCommand: [{ Items: [QUESTION] }] },
    },
  ],

  "put-questionnaire-entry": [
    {
      title: "an answer is edited and no longer approved",
      event: {
        pathParameters: { ...path, question_number: "0" },
        body: JSON.stringify({
          job_id: JOB_ID,
          question_number: 0,
          topic: "Security",
          question: "Is data encrypted?",
          answer: "Yes.",
          approved: false,
        }),
      },
      answers: { UpdateCommand: [{ Attributes: QUESTION }, {}] },
    },
  ],

  "approve-job": [
    {
      title: "a job is approved",
      event: { pathParameters: path },
      answers: {
        GetCommand: [{ Item: JOB }],
        QueryCommand: [{ Items: [{ question_number: 0 }] }],
        UpdateCommand: [{}],
      },
    },
  ],

  "create-upload": [
    { title: "a form is asked for", event: { body: JSON.stringify({ filename: "questions.csv" }) }, answers: {} },
  ],
};
