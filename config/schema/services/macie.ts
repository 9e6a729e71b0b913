import { z } from "zod";
import { classificationJobSchema, DEFAULT_CLASSIFICATION_JOB } from "./macie/classification-job";
import { customDataIdentifierSchema } from "./macie/custom-data-identifier";
import { findingsFilterSchema } from "./macie/findings-filter";

export const macieSchema = z
  .strictObject({
    findingPublishingFrequency: z
      .enum(["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"])
      .default("FIFTEEN_MINUTES")
      .describe("How often updates of policy findings are published. New findings are published at once."),
    autoEnable: z
      .boolean()
      .default(true)
      .describe("Whether accounts that join the organization later get Macie. Active accounts have it in any case."),
    customDataIdentifiers: z
      .array(customDataIdentifierSchema)
      .default([])
      .describe("Sensitive data of your own, found beside what Macie knows. In every region with Macie."),
    classificationJobs: z
      .array(classificationJobSchema)
      .prefault([DEFAULT_CLASSIFICATION_JOB])
      .describe("Scheduled sensitive data discovery, in every account. By default weekly, in buckets that are tagged."),
    findingsFilters: z
      .array(findingsFilterSchema)
      .max(1000)
      .default([])
      .describe("Findings to archive at once, or filters to look through them, at most 1,000."),
  })
  .prefault({})
  .describe("Amazon Macie.");
