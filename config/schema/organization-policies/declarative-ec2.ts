import { z } from "zod";
import { control } from "./control";

/** What an attribute says that the policy leaves out. EC2 calls such an attribute managed by the account. */
export const LEFT_TO_ACCOUNT = "account";

const left = `${LEFT_TO_ACCOUNT}: the policy leaves it out, and each account sets its own.`;

const instanceMetadataDefaultsSchema = z
  .strictObject({
    httpTokens: z
      .enum(["required", "optional", LEFT_TO_ACCOUNT])
      .default("required")
      .describe(`required: IMDSv2 alone; optional: IMDSv1 too. ${left}`),
    httpTokensEnforced: z
      .boolean()
      .default(false)
      .describe(
        "Whether a launch that asks for IMDSv1 fails, instead of httpTokens being a default that it can override.",
      ),
    httpPutResponseHopLimit: z
      .union([z.int().min(1).max(64), z.literal(LEFT_TO_ACCOUNT)])
      .default(2)
      .describe(`Hops that a metadata token can travel, 1-64; containers need 2. ${left}`),
    httpEndpoint: z
      .enum(["enabled", "disabled", LEFT_TO_ACCOUNT])
      .default("enabled")
      .describe(`Whether new instances can read their metadata. ${left}`),
    instanceMetadataTags: z
      .enum(["enabled", "disabled", LEFT_TO_ACCOUNT])
      .default(LEFT_TO_ACCOUNT)
      .describe(
        `Whether instances can read their tags from the metadata; then a tag key with a space or a slash fails the launch. ${left}`,
      ),
  })
  .prefault({})
  .describe("Metadata options of new instances that ask for no others.");

const vpcBlockPublicAccessSchema = z
  .strictObject({
    mode: z
      .enum(["off", "block_ingress", "block_bidirectional", LEFT_TO_ACCOUNT])
      .default(LEFT_TO_ACCOUNT)
      .describe(
        `Traffic through internet gateways that is blocked in every VPC. It cuts off what serves the internet. ${left}`,
      ),
    exclusionsAllowed: z
      .boolean()
      .default(true)
      .describe("Whether accounts may exclude VPCs and subnets from it; no effect while the mode is account."),
  })
  .prefault({})
  .describe("Block public access of VPCs: off unless a mode is chosen.");

export const declarativeEc2Schema = z
  .strictObject({
    ...control,
    instanceMetadataDefaults: instanceMetadataDefaultsSchema,
    imageBlockPublicAccess: z
      .enum(["block_new_sharing", "unblocked", LEFT_TO_ACCOUNT])
      .default("block_new_sharing")
      .describe(`Whether AMIs can be made public; those that are public already stay so. ${left}`),
    snapshotBlockPublicAccess: z
      .enum(["block_all_sharing", "block_new_sharing", "unblocked", LEFT_TO_ACCOUNT])
      .default("block_all_sharing")
      .describe(`Whether EBS snapshots can be public; block_all_sharing hides those that are. ${left}`),
    serialConsoleAccess: z
      .enum(["disabled", "enabled", LEFT_TO_ACCOUNT])
      .default("disabled")
      .describe(`Whether the serial console of instances can be used. ${left}`),
    vpcBlockPublicAccess: vpcBlockPublicAccessSchema,
    exceptionMessage: z
      .string()
      .min(1)
      .max(512)
      .default("A policy of your organization forbids this. Ask the platform team.")
      .describe(
        "What people read when it stops them, 1-512 characters; a link helps, personal data has no place in it.",
      ),
  })
  .prefault({})
  .describe("The declarative policy for EC2: settings that AWS keeps in every account and region.");

export type DeclarativeEc2Settings = z.output<typeof declarativeEc2Schema>;
