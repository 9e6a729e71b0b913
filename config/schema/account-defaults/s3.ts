import { z } from "zod";
import { accountExceptionsSchema } from "./exceptions";

export const s3DefaultsSchema = z
  .strictObject({
    publicAccessBlock: z
      .strictObject({ exceptions: accountExceptionsSchema })
      .prefault({})
      .describe("Block of public access to every bucket of the account, whatever the bucket says."),
  })
  .prefault({})
  .describe("Settings of S3 for the whole account.");
