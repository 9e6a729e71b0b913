import { z } from "zod";
import { targetsSchema } from "../../targets";

/** How far a policy has come: the staging unit alone, some units, or wherever its targets say. */
export const ROLLOUTS = ["staging", "ou", "all"] as const;

export const rolloutSchema = z
  .enum(ROLLOUTS)
  .describe(
    "staging: attached to the staging unit alone; ou: to the rollout units alone; all: wherever its targets say.",
  );

/** What every organization policy has: whether it is there, where, and how far it has come. */
export const placed = {
  targets: targetsSchema
    .omit({ regions: true })
    .default({})
    .describe("Accounts that it is for; regions make no difference. Empty: the whole organization."),
  rollout: rolloutSchema.optional().describe("How far this one has come; organizationPolicies.rollout if left out."),
};

/** A control that is on unless it is switched off. */
export const control = { enabled: z.boolean().default(true).describe("Whether it is there."), ...placed };

/** A control that is off unless it is switched on. */
export const optInControl = { enabled: z.boolean().default(false).describe("Whether it is there."), ...placed };
