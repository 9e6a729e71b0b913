import { z } from "zod";
import { regionCode } from "./fields";

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
