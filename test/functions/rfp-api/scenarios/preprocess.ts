import type { PipelineInput } from "../../../../functions/rfp-api/contract/pipeline";
import { toolReply } from "../../../support/bedrock";
import { JOB_ID, type Scenario } from "./scenario";

export const UPLOADED: PipelineInput = {
  job_id: JOB_ID,
  bucket: "rfp-uploads",
  key: "incoming/0f8fad5b/questions.csv",
  version_id: "v1",
  start_date: "2026-11-22T10:00:00.000Z",
};

const question = { row: 2, topic: "Security", question: "Is data encrypted?" };

/** What S3 answers: the length and the bytes, piece by piece. */
const object = (text: string): object => ({ ContentLength: text.length, Body: [Buffer.from(text)] });

export const scenarios: readonly Scenario[] = [
  {
    title: "a document is read, and an earlier try left a question too many",
    event: UPLOADED,
    answers: {
      GetObjectCommand: [object("Topic,Question\nSecurity,Is data encrypted?\n")],
      ConverseCommand: [toolReply("list_questions", { questions: [question] })],
      PutCommand: [{}],
      QueryCommand: [{ Items: [{ job_id: JOB_ID, question_number: 1 }] }],
      DeleteCommand: [{}],
    },
  },
];
