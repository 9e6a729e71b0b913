import { z } from "zod";

export const webAclSchema = z
  .strictObject({})
  .prefault({})
  .describe("Rule groups and address lists of AWS WAF that policies name.");
