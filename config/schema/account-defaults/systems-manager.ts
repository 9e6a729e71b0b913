import { z } from "zod";
import { targetsSchema } from "../../targets";
import { exceptionsSchema } from "./exceptions";
import { patchingSchema } from "./patching";

const hostManagementSchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether it is on."),
    targets: targetsSchema.default({}).describe("Accounts and regions that have it."),
  })
  .prefault({})
  .describe("Default host management: EC2 instances with IMDSv2 are managed without an instance profile for it.");

const inventorySchema = z
  .strictObject({
    enabled: z.boolean().default(false).describe("Whether it is collected."),
    intervalInHours: z.int().min(1).max(168).default(24).describe("Hours between two looks at an instance, 1-168."),
    targets: targetsSchema.default({}).describe("Accounts and regions that have it."),
  })
  .prefault({})
  .describe("Inventory of the software on instances. Inspector collects what it needs by itself.");

export const systemsManagerDefaultsSchema = z
  .strictObject({
    publicDocuments: z
      .strictObject({ exceptions: exceptionsSchema })
      .prefault({})
      .describe("Block of documents of Systems Manager that become public."),
    automationLogs: z
      .strictObject({ exceptions: exceptionsSchema })
      .prefault({})
      .describe("What scripts of Automation print, kept in CloudWatch Logs."),
    hostManagement: hostManagementSchema,
    inventory: inventorySchema,
    patching: patchingSchema,
  })
  .prefault({})
  .describe("Settings of Systems Manager and patching.");

export type SystemsManagerDefaults = z.output<typeof systemsManagerDefaultsSchema>;
