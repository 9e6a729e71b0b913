import { z } from "zod";
import { targetsSchema } from "../../targets";
import { reason } from "../fields";

/** What becomes of a default VPC. */
export const DEFAULT_VPC_STATES = ["closed", "removed", "open"] as const;

const stateSchema = z
  .enum(DEFAULT_VPC_STATES)
  .describe(
    "closed: its default security group and default network ACL let nothing through, and one that is missing is made " +
      "and closed; removed: deleted by hand as the runbook says, and left alone since; open: as AWS made it.",
  );

export const defaultVpcSchema = z
  .strictObject({
    state: stateSchema.default("closed"),
    exceptions: z
      .array(
        z.strictObject({
          targets: targetsSchema,
          state: stateSchema,
          reason: reason.describe("Why it is another one there."),
        }),
      )
      .default([])
      .describe("Accounts and regions with another state. The last one that matches holds."),
  })
  .prefault({})
  .describe("The default VPC of every region.");

export type DefaultVpc = z.output<typeof defaultVpcSchema>;
