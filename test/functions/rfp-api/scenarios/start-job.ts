import { NOT_STARTED } from "../../../../functions/rfp-api/shared/job-runs";
import { conditionFailed, JOB, type Scenario } from "./scenario";

export const OBJECT_CREATED = {
  version: "0",
  "detail-type": "Object Created",
  source: "aws.s3",
  time: "2026-11-22T10:00:00Z",
  detail: {
    bucket: { name: "rfp-uploads" },
    object: { key: "incoming/0f8fad5b/questions.xlsx", size: 5, etag: "e", "version-id": "v1", sequencer: "1" },
    reason: "CompleteMultipartUpload",
  },
};

const STARTED = { executionArn: "arn", startDate: new Date(0) };

export const scenarios: readonly Scenario[] = [
  {
    title: "a document was uploaded",
    event: OBJECT_CREATED,
    answers: { PutCommand: [{}], StartExecutionCommand: [STARTED] },
  },
  {
    title: "the event comes again after the execution could not be started",
    event: OBJECT_CREATED,
    answers: {
      PutCommand: [conditionFailed()],
      GetCommand: [{ Item: { ...JOB, status: "FAILED", status_reason: NOT_STARTED } }],
      UpdateCommand: [{}],
      StartExecutionCommand: [STARTED],
    },
  },
];
