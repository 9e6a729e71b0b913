import { z } from "zod";
import { RESTORE_TESTING_TYPES } from "../../../core/restore-testing-types";
import { targetsSchema } from "../../targets";

export const restoreTestingSchema = z
  .strictObject({
    schedule: z.string().describe("When tests begin, as cron(minute hour day-of-month month day-of-week year) in UTC."),
    resourceTypes: z
      .array(z.enum(RESTORE_TESTING_TYPES))
      .min(1)
      .describe(
        "Resource types of which one recovery point for each resource is restored. What is restored is billed until AWS " +
          "deletes it.",
      ),
    selectionWindowInDays: z
      .number()
      .int()
      .min(1)
      .max(365)
      .default(30)
      .describe("Age up to which recovery points are tried, in days, 1-365; of these the latest."),
    validationWindowInHours: z
      .number()
      .int()
      .min(1)
      .max(168)
      .optional()
      .describe("Hours for which a restored resource stays, to be looked at, 1-168; it goes at once if left out."),
    targets: targetsSchema.default({}).describe("Accounts and regions whose vaults are tried."),
  })
  .describe("Restores recovery points of the landing zone's vaults for a try. None if left out.");
