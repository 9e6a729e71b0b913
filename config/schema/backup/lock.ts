import { z } from "zod";
import { targetsSchema } from "../../targets";

/** The sentence that must stand in the YAML before vaults are locked for good. */
export const COMPLIANCE_LOCK_ACKNOWLEDGEMENT =
  "After the cooling-off period nobody can take the lock away or delete a recovery point early, AWS neither";

const bounds = {
  minRetentionInDays: z
    .number()
    .int()
    .min(1)
    .max(36_500)
    .describe("Shortest retention that the vaults take, in days, 1-36500. A backup with a shorter one fails."),
  maxRetentionInDays: z
    .number()
    .int()
    .min(1)
    .max(36_500)
    .optional()
    .describe("Longest retention that the vaults take, in days, 1-36500; no limit if left out."),
  targets: targetsSchema.default({}).describe("Accounts and regions whose vaults are locked."),
};

export const backupLockSchema = z
  .discriminatedUnion("mode", [
    z
      .strictObject({
        mode: z.literal("GOVERNANCE").describe("Who may change vault locks can take it away."),
        ...bounds,
      })
      .describe("A lock that privileged users can lift."),
    z
      .strictObject({
        mode: z.literal("COMPLIANCE").describe("Nobody can take it away."),
        ...bounds,
        coolingOffInDays: z
          .number()
          .int()
          .min(3)
          .max(36_500)
          .default(7)
          .describe("Days within which the lock can still be taken away, at least 3."),
        acknowledgement: z.literal(COMPLIANCE_LOCK_ACKNOWLEDGEMENT).describe("The sentence, word for word."),
      })
      .describe("A lock for good."),
  ])
  .describe("AWS Backup Vault Lock: recovery points cannot be deleted before their time. No lock if left out.");
