import { z } from "zod";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../core/log-group-retention";
import { targetsSchema } from "../targets";
import { regionCode } from "./fields";

/** The sentence that must stand in the YAML before CloudTrail Lake is created. */
export const CLOUD_TRAIL_LAKE_ACKNOWLEDGEMENT =
  "CloudTrail Lake bills by ingested gigabyte and is open only to customers who used it before 31 May 2026";

const recordingFrequency = z
  .enum(["continuous", "daily"])
  .describe("continuous: a configuration item for each change; daily: one a day if anything changed.");

const autoEnable = (what: string) =>
  z
    .enum(["all", "new", "none"])
    .default("all")
    .describe(`${what} all: every member account; new: only accounts that join later; none: off.`);

export const guardDutyPlansSchema = z
  .strictObject({
    s3DataEvents: autoEnable("S3 Protection: data events of buckets."),
    eksAuditLogs: autoEnable("EKS Protection: Kubernetes audit logs."),
    ebsMalwareProtection: autoEnable("Malware Protection: scans of EBS volumes after a finding."),
    rdsLoginEvents: autoEnable("RDS Protection: logins to Aurora and RDS databases."),
    lambdaNetworkLogs: autoEnable("Lambda Protection: network activity of functions."),
    runtimeMonitoring: z
      .strictObject({
        autoEnable: autoEnable("Runtime monitoring itself."),
        ecsFargateAgent: autoEnable("Agent as a sidecar of ECS tasks on Fargate."),
        ec2Agent: autoEnable("Agent on EC2 instances, by Systems Manager."),
        eksAddon: autoEnable("Agent as an EKS add-on."),
      })
      .prefault({})
      .describe("Runtime monitoring and who installs its agents."),
  })
  .prefault({})
  .describe("GuardDuty protection plans, each set explicitly so that a new detector's defaults never decide.");

export const servicesSchema = z
  .strictObject({
    config: z
      .strictObject({
        recordingFrequency: recordingFrequency.default("continuous"),
        overrides: z
          .array(
            z.strictObject({
              targets: targetsSchema.describe("Accounts and regions with this frequency."),
              recordingFrequency,
            }),
          )
          .default([])
          .describe(
            "Other frequencies for some accounts and regions; the last match wins. Firewall Manager needs continuous.",
          ),
        retentionInDays: z
          .number()
          .int()
          .min(30)
          .max(2557)
          .default(2557)
          .describe("Days that AWS Config keeps configuration items, 30-2557."),
      })
      .prefault({})
      .describe("AWS Config."),
    cloudTrail: z
      .strictObject({
        dataEvents: z
          .strictObject({
            dynamodb: z.boolean().default(true).describe("Item-level events of every DynamoDB table."),
            s3: z
              .boolean()
              .default(false)
              .describe("Object-level events of every bucket but the log archive's. Costly."),
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
      .describe("AWS CloudTrail."),
    guardDuty: z
      .strictObject({
        findingPublishingFrequency: z
          .enum(["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"])
          .default("FIFTEEN_MINUTES")
          .describe("How often repeated findings are published."),
        protectionPlans: guardDutyPlansSchema,
      })
      .prefault({})
      .describe("Amazon GuardDuty."),
    ebsEncryption: z
      .strictObject({
        targets: targetsSchema.default({}).describe("Accounts and regions in which new EBS volumes are encrypted."),
      })
      .prefault({})
      .describe("EBS encryption by default."),
  })
  .prefault({})
  .describe("The security services of every account.");

export const logArchiveSchema = z
  .strictObject({
    retentionInDays: z
      .number()
      .int()
      .min(90)
      .max(3653)
      .default(2557)
      .describe("Days after which log objects expire, 90-3653."),
    archiveAfterDays: z
      .number()
      .int()
      .min(30)
      .default(90)
      .describe("Days after which log objects move to the Glacier Instant Retrieval storage class, at least 30."),
    objectLock: z
      .strictObject({
        mode: z
          .enum(["GOVERNANCE", "COMPLIANCE"])
          .default("GOVERNANCE")
          .describe("GOVERNANCE: privileged users can lift it; COMPLIANCE: nobody can, the root user neither."),
        retentionInDays: z
          .number()
          .int()
          .min(1)
          .max(3653)
          .default(365)
          .describe("Days for which an object cannot be deleted or overwritten, 1-3653."),
      })
      .prefault({})
      .describe("Default retention by S3 Object Lock, for the log kinds whose service can write to such a bucket."),
    accessLogRetentionInDays: z
      .number()
      .int()
      .min(30)
      .max(3653)
      .default(365)
      .describe("Days that every account's S3 access logs are kept, 30-3653."),
    keyDeletionWindowInDays: z
      .number()
      .int()
      .min(7)
      .max(30)
      .default(30)
      .describe("Days between the deletion of the log key and its end, 7-30."),
    keyRotationPeriodInDays: z
      .number()
      .int()
      .min(90)
      .max(2560)
      .default(365)
      .describe("Days after which KMS rotates the log key's material, 90-2560."),
    replicaRegions: z
      .array(regionCode)
      .optional()
      .describe(
        "Governed regions that get a replica of the log key; every governed region except the home region if left out. " +
          "A region without a replica has no KMS-encrypted log buckets.",
      ),
  })
  .prefault({})
  .describe("The log archive.");
