import { z } from "zod";
import { control } from "./control";

export const serviceControlSchema = z
  .strictObject({
    denyOrganizationChanges: z
      .strictObject({ ...control })
      .prefault({})
      .describe("Denies leaving the organization, closing the account, and switching regions on or off."),
  })
  .prefault({})
  .describe("Service control policies: what nobody in a member account can do.");
