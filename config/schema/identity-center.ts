import { z } from "zod";

export const identityCenterSchema = z
  .strictObject({})
  .prefault({})
  .describe("Permission sets, groups and assignments of IAM Identity Center.");
