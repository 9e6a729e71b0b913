import { z } from "zod";
import { targetsSchema } from "../../targets";

export const ebsEncryptionSchema = z
  .strictObject({
    targets: targetsSchema.default({}).describe("Accounts and regions in which new EBS volumes are encrypted."),
  })
  .prefault({})
  .describe("EBS encryption by default.");
