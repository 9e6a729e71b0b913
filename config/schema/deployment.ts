import { z } from "zod";
import { targetsSchema } from "../targets";

const roleName = z.string().regex(/^[\w+=,.@-]{1,64}$/, "must be an IAM role name (1-64 characters of A-Z a-z 0-9 + = , . @ _ -)");

export const backendSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("local") }).describe("State files in .state/ beside this file."),
    z
      .strictObject({
        type: z.literal("s3"),
        keyPrefix: z
          .string()
          .regex(/^([A-Za-z0-9._-]+\/)*$/, "must be empty or end with a slash, such as landing-zone/")
          .default("")
          .describe("Prefix of the state objects in the bucket."),
      })
      .describe("State in the bucket of the bootstrap stack, with Terraform's native lock file and KMS encryption."),
  ])
  .default({ type: "local" })
  .describe("Where Terraform keeps the state of each stack.");

export const deploymentSchema = z
  .strictObject({
    roleName: roleName
      .default("OrganizationAccountAccessRole")
      .describe("Role that Terraform assumes in member accounts."),
    managementRoleName: roleName
      .optional()
      .describe("Role that Terraform assumes in the management account; none by default: the caller's own credentials."),
    tags: z
      .record(z.string().min(1).max(128), z.string().max(256))
      .default({})
      .describe("Tags of every resource in every stack."),
    additionalTags: z
      .array(z.strictObject({ targets: targetsSchema, tags: z.record(z.string().min(1).max(128), z.string().max(256)) }))
      .default([])
      .describe("More tags for some accounts; later entries win over earlier ones."),
  })
  .prefault({})
  .describe("How stacks reach their accounts.");

export const destroyProtectionSchema = z
  .strictObject({
    liftedFor: z
      .array(
        z.strictObject({
          stack: z.string().describe("Name of a stack, or * for all."),
          reason: z.string().min(10).describe("Why the protection is lifted; shown at each run until it is put back."),
        }),
      )
      .default([])
      .describe("Stacks whose resources Terraform may destroy. Everywhere else prevent_destroy stands."),
  })
  .prefault({})
  .describe("Terraform's prevent_destroy on the organization, accounts, keys, log buckets and the trail.");
