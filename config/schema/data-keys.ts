import { z } from "zod";
import { DATA_KEY_SERVICE_NAMES } from "../../core/data-key-services";
import { targetsSchema } from "../targets";
import { hyphenatedName, reason, regionCode, text } from "./fields";

/** What AWS has multi-Region keys for (modules/kms/multi-region-use.ts); anything else wants a justification. */
export const MULTI_REGION_USES = [
  "client-side-encryption",
  "global-tables",
  "global-databases",
  "log-delivery",
] as const;

/** People and roles of the account itself. The policy names them in a condition, so they need not be there yet. */
const principal = text(
  /^(role\/[\w+=,.@/-]{1,200}|permissionSet\/[\w+=,.@-]{1,32})$/,
  "role/<name> (with the path, if there is one) or permissionSet/<name>; the account is the key's own",
);

export const dataKeySchema = z.strictObject({
  name: hyphenatedName
    .max(40)
    .describe("What the key is for: its alias is alias/<organization>/<name>. Another name is another key."),
  description: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe("What the KMS console shows; made of the name if left out."),
  targets: targetsSchema.describe(
    "Accounts that get the key, each one of its own, and the regions that it stands in. AWS bills each key in each region.",
  ),
  multiRegion: z
    .boolean()
    .default(false)
    .describe(
      "Whether the keys of an account's regions have the same material, so that one region decrypts what another " +
        "encrypted: a primary in the home region and replicas. It cannot be changed later.",
    ),
  use: z
    .enum(MULTI_REGION_USES)
    .optional()
    .describe("What a multi-Region key is for. One that is for anything else has a justification instead."),
  justification: text(/^\s*\S(.|\n){18,}\S\s*$/, "a sentence of at least 20 characters")
    .optional()
    .describe("Why a key in each region will not do, where none of the uses holds; at least 20 characters."),
  replicaRegions: z
    .array(regionCode)
    .optional()
    .describe("Regions of the targets that get a replica of a multi-Region key; all but the home region if left out."),
  rotationPeriodInDays: z
    .number()
    .int()
    .min(90)
    .max(2560)
    .default(365)
    .describe("Days after which KMS rotates the key's material, 90-2560."),
  deletionWindowInDays: z
    .number()
    .int()
    .min(7)
    .max(30)
    .default(30)
    .describe("Days between the order to delete the key and its end, 7-30."),
  deletionWindowReason: reason.optional().describe("Why the deletion window is shorter than 30 days, if it is."),
  administrators: z
    .array(principal)
    .max(50)
    .default([])
    .describe("Who looks after the key and cannot use it, beside those whom IAM policies of the account allow to."),
  users: z
    .array(principal)
    .max(50)
    .default([])
    .describe("Who encrypts and decrypts with the key, beside those whom IAM policies of the account allow to."),
  services: z
    .array(z.enum(DATA_KEY_SERVICE_NAMES))
    .default([])
    .describe(
      "Services by way of which everybody in the account who may use them can use the key, as with AWS's own keys. " +
        "ec2 means EBS and EC2 Auto Scaling.",
    ),
});

export const dataKeysSchema = z
  .array(dataKeySchema)
  .default([])
  .describe("KMS keys for the data of workloads, made in their accounts. AWS bills each of them, each month: lz keys.");

export type DataKeySettings = z.output<typeof dataKeySchema>;
