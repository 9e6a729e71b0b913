import { z } from "zod";
import { targetsSchema } from "../../targets";
import { reason } from "../fields";

const why = reason.describe("Why they do without it.");

/** Accounts and regions that a setting of accounts leaves out. */
export const exceptionsSchema = z
  .array(z.strictObject({ targets: targetsSchema, reason: why }))
  .default([])
  .describe("Accounts and regions without the setting, each with a reason.");

/** The same for a setting that an account has once, in no region. */
export const accountExceptionsSchema = z
  .array(
    z.strictObject({
      targets: targetsSchema.omit({ regions: true }).describe("Which accounts. Empty: every active account."),
      reason: why,
    }),
  )
  .default([])
  .describe("Accounts without the setting, each with a reason.");
