import { z } from "zod";
import { targetsSchema } from "../../targets";

const recordingFrequency = z
  .enum(["continuous", "daily"])
  .describe("continuous: a configuration item for each change; daily: one a day if anything changed.");

export const configSchema = z
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
  .describe("AWS Config.");
