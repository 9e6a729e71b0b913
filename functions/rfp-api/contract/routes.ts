import * as z from "zod";
import type { ApiFunctionName } from "./functions";
import { jobId } from "./job";
import { LIMITS } from "./limits";
import {
  approvalSchema,
  errorSchema,
  jobListSchema,
  questionnaireSchema,
  uploadRequestSchema,
  uploadSchema,
} from "./messages";
import { questionEntrySchema, questionNumber, questionSchema } from "./question";

/** A parameter of a path, query or header. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  /** Parameters of a path always are. @default false */
  readonly required?: boolean;
  /** What the value must be. @default - any text */
  readonly schema?: z.ZodType;
}

/** One method of the API: the table that API Gateway, the OpenAPI document and the tests are made of. */
export interface Route {
  /** Name of the operation, unique in the API. */
  readonly operation: string;
  readonly method: "GET" | "POST" | "PUT";
  /** Parameters stand in braces. */
  readonly path: string;
  readonly summary: string;
  /** The function that answers; undefined where API Gateway hands the body to S3 itself. */
  readonly handler?: ApiFunctionName;
  readonly pathParameters?: readonly Parameter[];
  readonly query?: readonly Parameter[];
  readonly headers?: readonly Parameter[];
  /** Body of a request, as JSON. @default - none, or that of an upload */
  readonly body?: z.ZodType;
  /** Whether a body may be larger than the 8 KB that web ACLs otherwise take. @default false */
  readonly largeBody?: boolean;
  /** Body of each status that the route answers itself. API Gateway adds 401, 403, 413, 429 and 5xx. */
  readonly answers: Readonly<Record<number, z.ZodType | undefined>>;
}

const JOB_ID: Parameter = { name: "job_id", description: "Id of a job", required: true, schema: jobId };
const PAGE: readonly Parameter[] = [
  {
    name: "limit",
    description: `Items of the page, 1-${LIMITS.pageItems}; ${LIMITS.pageItems} if left out`,
    schema: z.number().int().min(1).max(LIMITS.pageItems),
  },
  { name: "next_token", description: "next_token of the page before" },
];

/** Media types that the direct upload takes. */
export const DOCUMENT_TYPES = [
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

export const ROUTES: readonly Route[] = [
  {
    operation: "getJobs",
    method: "GET",
    path: "/jobs",
    summary: "All jobs, the newest first",
    handler: "get-jobs",
    query: PAGE,
    answers: { 200: jobListSchema, 400: errorSchema },
  },
  {
    operation: "getQuestionnaire",
    method: "GET",
    path: "/questionnaires/{job_id}",
    summary: "The questions of a job with their answers, by topic",
    handler: "get-questionnaire",
    pathParameters: [JOB_ID],
    query: PAGE,
    answers: { 200: questionnaireSchema, 400: errorSchema, 404: errorSchema },
  },
  {
    operation: "putQuestionnaireEntry",
    method: "PUT",
    path: "/questionnaires/{job_id}/{question_number}",
    summary: "Writes one question and its answer; the ids of path and body must agree",
    handler: "put-questionnaire-entry",
    pathParameters: [
      JOB_ID,
      {
        name: "question_number",
        description: "Number of the question, from 0",
        required: true,
        schema: questionNumber,
      },
    ],
    body: questionEntrySchema,
    largeBody: true,
    answers: { 200: questionSchema, 400: errorSchema, 404: errorSchema },
  },
  {
    operation: "approveJob",
    method: "PUT",
    path: "/approve/{job_id}",
    summary: "Approves every answer of a job that succeeded",
    handler: "approve-job",
    pathParameters: [JOB_ID],
    answers: { 200: approvalSchema, 400: errorSchema, 404: errorSchema, 409: errorSchema },
  },
  {
    operation: "createUpload",
    method: "POST",
    path: "/uploads",
    summary: "A presigned form with which a browser uploads a document to S3 itself",
    handler: "create-upload",
    body: uploadRequestSchema,
    answers: { 201: uploadSchema, 400: errorSchema },
  },
  {
    operation: "putDocument",
    method: "PUT",
    path: "/inference/{key}",
    summary: "Uploads a document through API Gateway; it must be done within 29 seconds",
    pathParameters: [{ name: "key", description: "Name of the document, ending in .csv or .xlsx", required: true }],
    headers: [{ name: "Content-Type", description: `One of ${DOCUMENT_TYPES.join(", ")}`, required: true }],
    answers: { 200: undefined, 400: errorSchema },
  },
];
