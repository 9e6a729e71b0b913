import { z } from "zod";

export const iamDefaultsSchema = z.strictObject({}).prefault({}).describe("Settings and roles of IAM.");
