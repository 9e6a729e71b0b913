import { z } from "zod";
import { targetsSchema } from "../targets";
import { reason, tags, text } from "./fields";

const roleName = text(/^[\w+=,.@-]{1,64}$/, "an IAM role name (1-64 characters of A-Z a-z 0-9 + = , . @ _ -)");

export const backendSchema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("local").describe("State on this machine.") })
      .describe("State files in .state/ beside this file."),
    z
      .strictObject({
        type: z.literal("s3").describe("State in S3."),
        keyPrefix: text(/^([A-Za-z0-9._-]+\/)*$/, "empty or end with a slash, such as landing-zone/")
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
      .describe(
        "Role that Terraform assumes in the management account; none by default: the caller's own credentials.",
      ),
    tags: tags.default({}).describe("Tags of every resource in every stack, beside managed-by: cdktf-landing-zone."),
    additionalTags: z
      .array(
        z.strictObject({
          targets: targetsSchema.describe("Accounts that get the tags; regions make no difference."),
          tags: tags.describe("The tags."),
        }),
      )
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
          stack: z.string().describe("Name of a stack or a glob, such as account-sandbox-*; * for all."),
          reason: reason.describe("Why the protection is lifted; shown at each run until it is put back."),
        }),
      )
      .default([])
      .describe("Stacks whose resources Terraform may destroy. Everywhere else prevent_destroy stands."),
  })
  .prefault({})
  .describe("Terraform's prevent_destroy on the organization, accounts, keys, log buckets and the trail.");
