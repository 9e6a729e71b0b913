import { z } from "zod";
import { hyphenatedName, regionCode } from "../../fields";

const bucketTagSchema = z.strictObject({
  key: z.string().min(1).max(128).describe("Tag key of a bucket, case-sensitive."),
  value: z.string().min(1).max(256).optional().describe("Tag value, case-sensitive; any value if left out."),
});

const scheduleSchema = z
  .discriminatedUnion("frequency", [
    z.strictObject({ frequency: z.literal("DAILY").describe("Every day.") }).describe("Every day."),
    z
      .strictObject({
        frequency: z.literal("WEEKLY").describe("Every week."),
        dayOfWeek: z
          .enum(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"])
          .default("SUNDAY")
          .describe("Day of the week, in UTC."),
      })
      .describe("Every week."),
    z
      .strictObject({
        frequency: z.literal("MONTHLY").describe("Every month."),
        dayOfMonth: z
          .number()
          .int()
          .min(1)
          .max(31)
          .default(1)
          .describe("Day of the month, 1-31; the last one in shorter months."),
      })
      .describe("Every month."),
  ])
  .describe("When the job runs.");

/** Macie cannot change a job, so a change here cancels the job and starts a new one. */
export const classificationJobSchema = z.strictObject({
  name: hyphenatedName
    .max(64)
    .describe("Name of the job, at most 64 characters; AWS gets it with a checksum of the settings behind it."),
  description: z.string().min(1).max(200).optional().describe("What the job is for, at most 200 characters."),
  regions: z.array(regionCode).min(1).optional().describe("Governed regions; every one that has Macie if left out."),
  bucketTags: z
    .array(bucketTagSchema)
    .min(1)
    .default([{ key: "DataClass", value: "confidential" }])
    .describe("Buckets of any account that carry one of these tags are searched. Looked up anew at each run."),
  schedule: scheduleSchema.default({ frequency: "WEEKLY", dayOfWeek: "SUNDAY" }),
  initialRun: z
    .boolean()
    .default(true)
    .describe("Whether the first run, at once, searches what is there; else only objects that change afterwards."),
  samplingPercentage: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(100)
    .describe("Percentage of the objects that are searched, 1-100. Macie bills by gigabyte."),
  customDataIdentifiers: z
    .array(z.string())
    .max(30)
    .optional()
    .describe("Names of custom data identifiers to search with, at most 30; all of them if left out."),
});

/** The job that runs if the configuration says nothing of jobs. */
export const DEFAULT_CLASSIFICATION_JOB = { name: "data-class" };
