import { toolReply } from "../../../support/bedrock";
import { JOB_ID, QUESTION, type Scenario } from "./scenario";

/** A question that nobody answered yet. */
export const OPEN_QUESTION = { ...QUESTION, answer: "", date: null, reasoning: "", qa_lambda_request_id: "" };

const chunk = {
  content: { text: "Data is encrypted with keys of ours." },
  location: { type: "S3", s3Location: { uri: "s3://knowledge/security.pdf" } },
};

export const scenarios: readonly Scenario[] = [
  {
    title: "a question is broken down and answered",
    event: { job_id: JOB_ID, question_number: 0 },
    answers: {
      GetCommand: [{ Item: OPEN_QUESTION }],
      ConverseCommand: [
        toolReply("list_queries", { queries: ["encryption at rest"] }),
        toolReply("give_answer", { answer: "Yes.", reasoning: "The excerpt says so.", excerpts: [1] }),
      ],
      RetrieveCommand: [{ retrievalResults: [chunk] }],
      UpdateCommand: [{}],
    },
  },
];
