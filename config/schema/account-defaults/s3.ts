import { z } from "zod";

export const s3DefaultsSchema = z.strictObject({}).prefault({}).describe("Settings of S3 for the whole account.");
