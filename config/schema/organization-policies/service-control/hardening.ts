import { z } from "zod";
import { text } from "../../fields";
import { control, optInControl } from "../control";
import { roleNamePattern } from "./fields";

export const requireImdsv2Schema = z
  .strictObject({
    ...control,
    maximumHopLimit: z
      .number()
      .int()
      .min(1)
      .max(64)
      .default(2)
      .describe("Hops that a metadata response may take, 1-64: 1 reaches the instance, 2 the containers on it."),
    denyImdsv1Credentials: z
      .boolean()
      .default(false)
      .describe("Whether credentials that an instance got by IMDSv1 are denied everything; breaks old SDKs."),
  })
  .prefault({})
  .describe("Denies launching instances without IMDSv2, and switching back to IMDSv1.");

export const protectKeysSchema = z
  .strictObject({
    ...control,
    minimumDeletionWindowInDays: z
      .number()
      .int()
      .min(7)
      .max(30)
      .default(30)
      .describe("Least number of days between the request to delete a KMS key and its end, 7-30."),
  })
  .prefault({})
  .describe("Denies deleting KMS keys at short notice, and disabling or reopening the keys of logs and findings.");

export const denyIamUsersSchema = z
  .strictObject({
    ...control,
    exemptRoles: z
      .array(roleNamePattern)
      .default([])
      .describe(
        "Names of roles that may create users and keys, with * for any characters, beside the break-glass role.",
      ),
  })
  .prefault({})
  .describe("Denies creating IAM users, and access keys, passwords and API keys for them.");

export const protectDataSchema = z
  .strictObject({
    ...control,
    tag: z
      .strictObject({
        key: text(
          /^(?!aws:)[\w.:/=+@-]{1,128}$/,
          "1-128 letters, digits and _ . : / = + - @, not beginning with 'aws:'",
        )
          .default("protect-from-deletion")
          .describe("Key of the tag."),
        value: z.string().min(1).max(256).default("true").describe("Value of the tag."),
      })
      .prefault({})
      .describe("Tag that protects the resource that carries it."),
  })
  .prefault({})
  .describe("Denies deleting tagged tables, databases, file systems, user pools and backups, and taking the tag off.");

export const denyInternetGatewaysSchema = z
  .strictObject({ ...optInControl })
  .prefault({})
  .describe(
    "Denies internet gateways, VPC peerings and Global Accelerator. Meant for some units: say which by targets.",
  );
