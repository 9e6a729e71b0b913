import * as z from "zod";

/** Where a job stands. FAILED covers what was refused, broke, timed out or was stopped: `status_reason` says which. */
export const JOB_STATUSES = ["RUNNING", "SUCCEEDED", "FAILED"] as const;

export type JobStatus = (typeof JOB_STATUSES)[number];

/** Id of a job and name of its execution: a UUID that is made of what was uploaded, so one upload is one job. */
export const jobId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .describe("Id of a job");

/** One uploaded document on its way to answers. */
export const jobSchema = z
  .strictObject({
    job_id: jobId,
    filename: z.string().describe("Last part of the object's key"),
    start_date: z.string().describe("When the job began, ISO 8601 in UTC"),
    status: z.enum(JOB_STATUSES),
    status_reason: z.string().optional().describe("Why the job failed, for the person who uploaded the document"),
    approved: z.boolean().describe("Whether every answer is approved"),
  })
  .meta({ title: "Job" });

export type Job = z.output<typeof jobSchema>;

/**
 * What the jobs table holds beside the job: `listing` is the same in all items, so that the index lists them by date.
 * Key `job_id`; index by `listing` and `start_date`.
 */
export const JOBS_INDEX = "by-start-date";
export const JOBS_LISTING = "all";
