import { z } from "zod";
import { BACKUP_RESOURCE_TYPES, USUAL_BACKUP_RESOURCE_TYPES } from "../../core/backup-resource-types";
import { backupLockSchema } from "./backup/lock";
import { backupPlanSchema, DEFAULT_BACKUP_PLANS } from "./backup/plan";
import { restoreTestingSchema } from "./backup/restore-testing";

export const backupSchema = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe("Whether there are vaults, roles and backup policies. They cost nothing until a resource has the tag."),
    plans: z
      .array(backupPlanSchema)
      .min(1)
      .prefault(DEFAULT_BACKUP_PLANS)
      .describe("Backup plans; by default one that keeps what is tagged backup=daily for 35 days."),
    resourceTypes: z
      .array(z.enum(BACKUP_RESOURCE_TYPES))
      .default([...USUAL_BACKUP_RESOURCE_TYPES])
      .describe(
        "Resource types that plans back up by tag, set in the management account, whose settings hold for every " +
          "account's policies. All must exist in every region of the plans. Empty: as they are in AWS.",
      ),
    customerManagedKeys: z
      .boolean()
      .default(false)
      .describe(
        "Whether vaults have a KMS key of their own, in every account and region (billed by AWS for each key) instead " +
          "of AWS's aws/backup. Copies into another account need it.",
      ),
    lock: backupLockSchema.optional(),
    restoreTesting: restoreTestingSchema.optional(),
  })
  .prefault({})
  .describe("AWS Backup: the vaults, the role and the policy that makes every account use them.");

export type BackupSettings = z.output<typeof backupSchema>;
export type BackupPlanSettings = BackupSettings["plans"][number];
