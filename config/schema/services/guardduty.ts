import { z } from "zod";
import { guardDutyFiltersSchema } from "./guardduty-filters";
import { threatIpListsSchema, trustedIpListSchema } from "./guardduty-lists";

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

export const guardDutySchema = z
  .strictObject({
    findingPublishingFrequency: z
      .enum(["FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"])
      .default("FIFTEEN_MINUTES")
      .describe("How often repeated findings are published."),
    protectionPlans: guardDutyPlansSchema,
    exportFindings: z
      .boolean()
      .default(true)
      .describe("Whether findings go to the log archive too, for longer than the 90 days that GuardDuty keeps them."),
    trustedIpList: trustedIpListSchema,
    threatIpLists: threatIpListsSchema,
    filters: guardDutyFiltersSchema,
  })
  .prefault({})
  .describe("Amazon GuardDuty.");
