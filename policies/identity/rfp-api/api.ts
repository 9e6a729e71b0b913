import { JOBS_INDEX } from "../../../functions/rfp-api/contract/job";
import { UPLOADS_PREFIX, type ApiFunctionName } from "../../../functions/rfp-api/contract/functions";
import type { Statement } from "../../document";
import type { RfpResources } from "./resources";
import { useOfKey, useOfTables } from "./use-of-key";

type StatementsOf = (resources: RfpResources) => Statement[];

/** What the functions behind the API may do. None of them scans, deletes, or reads what was uploaded. */
export const API_STATEMENTS: Readonly<Record<ApiFunctionName, StatementsOf>> = {
  "get-jobs": (resources) => [
    {
      Sid: "ListJobs",
      Effect: "Allow",
      Action: "dynamodb:Query",
      Resource: `${resources.jobsTableArn}/index/${JOBS_INDEX}`,
    },
    useOfTables(resources),
  ],

  "get-questionnaire": (resources) => [
    { Sid: "GetJob", Effect: "Allow", Action: "dynamodb:GetItem", Resource: resources.jobsTableArn },
    { Sid: "ListQuestions", Effect: "Allow", Action: "dynamodb:Query", Resource: resources.questionnaireTableArn },
    useOfTables(resources),
  ],

  "put-questionnaire-entry": (resources) => [
    {
      Sid: "EditQuestion",
      Effect: "Allow",
      Action: "dynamodb:UpdateItem",
      // A job with an answer that is not approved is not approved either.
      Resource: [resources.jobsTableArn, resources.questionnaireTableArn],
    },
    useOfTables(resources),
  ],

  "approve-job": (resources) => [
    {
      Sid: "ApproveJob",
      Effect: "Allow",
      Action: ["dynamodb:GetItem", "dynamodb:UpdateItem"],
      Resource: resources.jobsTableArn,
    },
    {
      Sid: "ApproveQuestions",
      Effect: "Allow",
      Action: ["dynamodb:Query", "dynamodb:UpdateItem"],
      Resource: resources.questionnaireTableArn,
    },
    useOfTables(resources),
  ],

  // Whoever uploads with the form does it in the function's name.
  "create-upload": (resources) => [
    {
      Sid: "UploadDocument",
      Effect: "Allow",
      Action: "s3:PutObject",
      Resource: `${resources.uploadsBucketArn}/${UPLOADS_PREFIX}*`,
    },
    useOfKey(resources, { Sid: "EncryptDocument", Action: "kms:GenerateDataKey", service: "s3" }),
  ],
};
