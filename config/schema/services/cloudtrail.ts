import { z } from "zod";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../../core/log-group-retention";

/** The sentence that must stand in the YAML before CloudTrail Lake is created. */
export const CLOUD_TRAIL_LAKE_ACKNOWLEDGEMENT =
  "CloudTrail Lake bills by ingested gigabyte and is open only to customers who used it before 31 May 2026";

export const cloudTrailSchema = z
  .strictObject({
    dataEvents: z
      .strictObject({
        dynamodb: z.boolean().default(true).describe("Item-level events of every DynamoDB table."),
        s3: z.boolean().default(false).describe("Object-level events of every bucket but the log archive's. Costly."),
        lambda: z.boolean().default(false).describe("Invocations of every Lambda function. Costly."),
      })
      .prefault({})
      .describe("Data events beside all management events."),
    insights: z
      .array(z.enum(["ApiCallRateInsight", "ApiErrorRateInsight"]))
      .default(["ApiCallRateInsight", "ApiErrorRateInsight"])
      .describe("CloudTrail Insights: unusual call and error rates."),
    logGroupRetentionInDays: z
      .literal(LOG_GROUP_RETENTION_IN_DAYS)
      .default(365)
      .describe("Days that the trail's CloudWatch log group keeps events."),
    lake: z
      .strictObject({
        acknowledgement: z
          .literal(CLOUD_TRAIL_LAKE_ACKNOWLEDGEMENT)
          .describe("Opt-in: the sentence that says what it costs and who may have it."),
        retentionInDays: z
          .number()
          .int()
          .min(7)
          .max(2555)
          .default(366)
          .describe("Days that the event data store keeps events, 7-2555 (the provider's limit)."),
      })
      .optional()
      .describe("An organization event data store beside the trail. Off unless acknowledged."),
  })
  .prefault({})
  .describe("AWS CloudTrail.");
