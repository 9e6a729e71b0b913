import { z } from "zod";
import { targetsSchema } from "../../targets";

export const ebsEncryptionSchema = z
  .strictObject({
    targets: targetsSchema.default({}).describe("Accounts and regions in which new EBS volumes are encrypted."),
    customerManagedKey: z
      .boolean()
      .default(false)
      .describe(
        "Whether each of those accounts and regions has a KMS key of its own for it, USD 1 a month each, instead of the key aws/ebs. Snapshots under aws/ebs cannot be shared.",
      ),
  })
  .prefault({})
  .describe("EBS encryption by default.");
