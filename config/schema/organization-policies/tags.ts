import { z } from "zod";
import { itemName, text } from "../fields";
import { placed } from "./control";

const resourceType = text(
  /^[a-z0-9-]+:[A-Za-z0-9_*/-]+$/,
  "a service and a type of resource, such as ec2:instance or s3:ALL_SUPPORTED",
);

const tagRuleSchema = z.strictObject({
  key: text(
    /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u,
    "1-128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:'",
  ).describe("Key of the tag, in the case that it is to have."),
  values: z
    .array(text(/^[^*]{0,256}\*?[^*]{0,256}$/, "a value with at most one *"))
    .min(1)
    .optional()
    .describe("Values that the tag may have, with one * for any characters; any value if left out."),
  enforcedFor: z
    .array(resourceType)
    .default([])
    .describe(
      "Types of resources on which AWS refuses another case or value, such as ec2:instance; s3:ALL_SUPPORTED means all of the service. A resource without the tag is not refused.",
    ),
  reportRequiredFor: z
    .array(resourceType)
    .default([])
    .describe("Types of resources that are reported if the tag is missing; Terraform's provider can check it too."),
});

export const tagPoliciesSchema = z
  .array(
    z.strictObject({
      name: itemName.describe("Name of the policy; the name in AWS begins with the organization's."),
      ...placed,
      tags: z.array(tagRuleSchema).min(1).describe("The tags that it is about."),
      unlistedTypes: z
        .array(resourceType)
        .default([])
        .describe("Types in enforcedFor that AWS has come to enforce since the list of this version was written."),
    }),
  )
  .default([])
  .describe("Tag policies: how tags are written, and which values they may have.");
