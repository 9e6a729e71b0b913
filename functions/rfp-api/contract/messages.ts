import * as z from "zod";
import { jobId, jobSchema } from "./job";
import { LIMITS } from "./limits";
import { questionSchema } from "./question";

/** Every answer of 400 and above, from functions and from API Gateway itself. */
export const errorSchema = z
  .strictObject({ message: z.string().describe("What is wrong and what to do"), request_id: z.string().optional() })
  .meta({ title: "Error" });

const nextToken = z.string().optional().describe("Hand it back as next_token for the next page; none on the last");

export const jobListSchema = z
  .strictObject({ jobs: z.array(jobSchema).describe("The newest first"), next_token: nextToken })
  .meta({ title: "JobList" });

/** Questions by topic, in the order of the document. A page can end in the middle of a topic. */
export const questionnaireSchema = z
  .strictObject({
    job_id: jobId,
    filename: z.string(),
    start_date: z.string(),
    questionnaire: z.record(z.string(), z.array(questionSchema)),
    next_token: nextToken,
  })
  .meta({ title: "Questionnaire" });

export const approvalSchema = z
  .strictObject({ job_id: jobId, approved: z.literal(true), questions: z.number().int().describe("How many") })
  .meta({ title: "Approval" });

export const uploadRequestSchema = z
  .strictObject({
    filename: z
      .string()
      .regex(/^[\w .()-]{1,120}\.(csv|xlsx|CSV|XLSX)$/)
      .describe("A name without a path that ends in .csv or .xlsx"),
  })
  .meta({ title: "UploadRequest" });

export const uploadSchema = z
  .strictObject({
    url: z.string().describe("Where to POST a form of type multipart/form-data"),
    fields: z.record(z.string(), z.string()).describe("Fields of the form, before the field file"),
    key: z.string().describe("Key of the object"),
    expires_in_seconds: z.literal(LIMITS.uploadSeconds),
    max_bytes: z.literal(LIMITS.documentBytes),
  })
  .meta({ title: "Upload" });
