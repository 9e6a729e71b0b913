import { z } from "zod";

export const backupSchema = z
  .strictObject({})
  .prefault({})
  .describe("AWS Backup: the vaults, the role and the policy that makes every account use them.");
