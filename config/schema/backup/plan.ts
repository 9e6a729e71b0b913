import { z } from "zod";
import { regionCode, text } from "../fields";
import { placed } from "../organization-policies/control";

const MAX_RETENTION_IN_DAYS = 36_500;

/** A year; AWS names no limit. */
const MAX_WINDOW_IN_MINUTES = 525_600;

const days = z.number().int().min(1).max(MAX_RETENTION_IN_DAYS);

/** How long a recovery point lives. */
const lifecycle = {
  retentionInDays: days.describe("Days after which the recovery point is deleted, 1-36500; 1-35 if continuous."),
  coldStorageAfterDays: days
    .optional()
    .describe(
      "Days after which the recovery point moves to cold storage, where it must then stay for 90 days; never if left out.",
    ),
};

const copySchema = z
  .strictObject({
    region: regionCode.describe("Governed region of the vault that gets the copy."),
    account: z
      .string()
      .optional()
      .describe(
        "Name of the account whose vault gets the copy; the account of the backup if left out. It must not be among " +
          "the accounts of the plan, and backup.customerManagedKeys must be true.",
      ),
    ...lifecycle,
  })
  .describe("A copy of each recovery point in another vault.");

const ruleSchema = z
  .strictObject({
    name: text(/^[A-Za-z0-9_-]{1,50}$/, "1-50 letters, digits, hyphens and underscores").describe(
      "Name of the rule, unique in its plan.",
    ),
    schedule: z
      .string()
      .describe("When backups begin, as cron(minute hour day-of-month month day-of-week year) in UTC."),
    startWindowInMinutes: z
      .number()
      .int()
      .min(60)
      .max(MAX_WINDOW_IN_MINUTES)
      .default(60)
      .describe("Minutes within which a backup must have begun, at least 60; it is cancelled otherwise."),
    completionWindowInMinutes: z
      .number()
      .int()
      .min(120)
      .max(MAX_WINDOW_IN_MINUTES)
      .default(720)
      .describe("Minutes within which a backup must be complete, at least 60 more than the start window."),
    continuous: z
      .boolean()
      .default(false)
      .describe(
        "Whether types that can (S3, RDS, Aurora, SAP HANA) are backed up continuously, so that any moment of the " +
          "retention can be restored.",
      ),
    ...lifecycle,
    copies: z.array(copySchema).default([]).describe("Copies in other vaults."),
  })
  .describe("When backups are made and how long they are kept.");

export const backupPlanSchema = z
  .strictObject({
    name: text(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case letters and digits, in words joined by hyphens")
      .max(40)
      .describe("Name of the plan, at most 40 characters; the policy is called backup-<name>."),
    tag: z
      .strictObject({
        key: text(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u, "a tag key, not beginning with 'aws:'").describe(
          "Key.",
        ),
        value: text(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u, "a tag value").describe("Value."),
      })
      .describe("Resources with this tag are backed up."),
    rules: z.array(ruleSchema).min(1).describe("Its rules."),
    regions: z
      .array(regionCode)
      .min(1)
      .optional()
      .describe("Governed regions in which it works; all of them if left out."),
    windowsVss: z
      .boolean()
      .default(false)
      .describe("Whether backups of Windows instances are consistent for applications, by VSS."),
    ...placed,
  })
  .describe("A backup plan of the organization's backup policy.");

/** One plan costs nothing until a resource has its tag. */
export const DEFAULT_BACKUP_PLANS: z.input<typeof backupPlanSchema>[] = [
  {
    name: "daily",
    tag: { key: "backup", value: "daily" },
    rules: [{ name: "daily", schedule: "cron(0 3 ? * * *)", retentionInDays: 35 }],
  },
];
