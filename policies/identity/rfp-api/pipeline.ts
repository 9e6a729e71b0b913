import { UPLOADS_PREFIX, type PipelineFunctionName } from "../../../functions/rfp-api/contract/functions";
import type { Statement } from "../../document";
import { applyGuardrail, invokeModels } from "./models";
import type { RfpResources } from "./resources";
import { useOfKey, useOfTables } from "./use-of-key";

type StatementsOf = (resources: RfpResources) => Statement[];

/** Tag that GuardDuty puts on what it scanned. */
const CLEAN = { StringEquals: { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND" } };

/** What the functions of the pipeline may do. */
export const PIPELINE_STATEMENTS: Readonly<Record<PipelineFunctionName, StatementsOf>> = {
  "start-job": (resources) => [
    {
      Sid: "RecordJob",
      Effect: "Allow",
      Action: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
      Resource: resources.jobsTableArn,
    },
    { Sid: "StartPipeline", Effect: "Allow", Action: "states:StartExecution", Resource: resources.stateMachineArn },
    useOfTables(resources),
  ],

  preprocess: (resources) => [
    {
      Sid: "ReadDocument",
      Effect: "Allow",
      // The very version that was uploaded and scanned, so the unversioned action is not needed.
      Action: "s3:GetObjectVersion",
      Resource: `${resources.uploadsBucketArn}/${UPLOADS_PREFIX}*`,
      ...(resources.scanned && { Condition: CLEAN }),
    },
    useOfKey(resources, { Sid: "DecryptDocument", Action: "kms:Decrypt", service: "s3" }),
    {
      Sid: "WriteQuestions",
      Effect: "Allow",
      // A second try may find fewer questions: what the first one wrote beyond them goes away.
      Action: ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:Query"],
      Resource: resources.questionnaireTableArn,
    },
    useOfTables(resources),
    ...invokeModels("ExtractQuestions", resources.models.extraction),
    ...applyGuardrail(resources),
  ],

  "answer-question": (resources) => [
    {
      Sid: "AnswerQuestion",
      Effect: "Allow",
      Action: ["dynamodb:GetItem", "dynamodb:UpdateItem"],
      Resource: resources.questionnaireTableArn,
    },
    useOfTables(resources),
    {
      Sid: "SearchKnowledge",
      Effect: "Allow",
      Action: "bedrock:Retrieve",
      Resource: resources.knowledgeBaseArns,
    },
    ...invokeModels("BreakDownQuestion", resources.models.breakdown),
    ...invokeModels("WriteAnswer", resources.models.answer),
    ...applyGuardrail(resources),
  ],

  "record-status": (resources) => [
    { Sid: "RecordStatus", Effect: "Allow", Action: "dynamodb:UpdateItem", Resource: resources.jobsTableArn },
    useOfTables(resources),
  ],
};
