import { z } from "zod";
import { CIS_ALARMS } from "../../../core/cis-alarms";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../../core/log-group-retention";
import { reason } from "../fields";

/** The sentence that must stand in the YAML before CloudTrail Lake is created. */
export const CLOUD_TRAIL_LAKE_ACKNOWLEDGEMENT =
  "CloudTrail Lake bills by ingested gigabyte and is open only to customers who used it before 31 May 2026";

const cisAlarm = z.enum(CIS_ALARMS);

export const cisAlarmsSchema = z
  .strictObject({
    thresholds: z
      .array(
        z.strictObject({
          alarm: cisAlarm.describe("The alarm."),
          events: z
            .number()
            .int()
            .min(1)
            .max(100_000)
            .describe("Events within five minutes, in all accounts together, that set it off, 1-100000."),
        }),
      )
      .default([])
      .describe("Alarms that go off later than at the first event."),
    disabled: z
      .array(
        z.strictObject({
          alarm: cisAlarm.describe("The alarm."),
          reason: reason.describe("Why it is left out, at least 10 characters."),
        }),
      )
      .default([])
      .describe("Alarms that are left out."),
    emails: z
      .array(z.email("must be an e-mail address"))
      .default([])
      .describe(
        "Addresses that a topic of the management account notifies, each after it has confirmed. " +
          "Security Hub's controls CloudWatch.1 to CloudWatch.14 ask for such a topic; EventBridge carries the alarms " +
          "to the security account without it.",
      ),
  })
  .prefault({})
  .describe("The fifteen alarms of the CIS AWS Foundations Benchmark on the trail's log group.");

export const athenaSchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether the log archive can be queried with Athena."),
    resultRetentionInDays: z
      .number()
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe("Days that results of queries are kept, 1-365."),
    maxScannedGigabytesPerQuery: z
      .number()
      .int()
      .min(1)
      .max(10_000)
      .default(100)
      .describe("Gigabytes that one query may read before Athena stops it, 1-10000. Athena bills by what is read."),
  })
  .prefault({})
  .describe("Tables and saved queries over the logs of CloudTrail and the snapshots of AWS Config.");

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
    delegatedAdministration: z
      .boolean()
      .default(true)
      .describe(
        "Whether the security account may see and manage the organization's trails too. They stay the management account's.",
      ),
    cisAlarms: cisAlarmsSchema,
    athena: athenaSchema,
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
