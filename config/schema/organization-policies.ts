import { z } from "zod";
import { aiOptOutSchema } from "./organization-policies/ai-opt-out";
import { rolloutSchema } from "./organization-policies/control";
import { customPolicySchema } from "./organization-policies/custom";
import { declarativeEc2Schema } from "./organization-policies/declarative-ec2";
import { reservedAttachmentsSchema } from "./organization-policies/reserved-attachments";
import { resourceControlSchema } from "./organization-policies/resource-control";
import { serviceControlSchema } from "./organization-policies/service-control";
import { tagPoliciesSchema } from "./organization-policies/tags";

export const organizationPoliciesSchema = z
  .strictObject({
    rollout: rolloutSchema.default("staging"),
    stagingOrganizationalUnit: z
      .string()
      .default("PolicyStaging")
      .describe("Name of the unit whose accounts try policies out first."),
    rolloutOrganizationalUnits: z
      .array(z.string())
      .default([])
      .describe("Names of the units that have the policies while the rollout is ou; the staging unit has them too."),
    exemptRoles: z
      .array(z.string())
      .default([])
      .describe(
        "Names of roles that no service control policy binds, with * for any characters, such as stacksets-exec-*. " +
          "The roles that Terraform deploys with are always exempt.",
      ),
    reservedAttachments: reservedAttachmentsSchema,
    serviceControl: serviceControlSchema,
    resourceControl: resourceControlSchema,
    declarativeEc2: declarativeEc2Schema,
    tags: tagPoliciesSchema,
    aiOptOut: aiOptOutSchema,
    custom: z
      .array(customPolicySchema)
      .default([])
      .describe("Policies of your own, each from a JSON file beside this one."),
  })
  .prefault({})
  .describe("Organization policies: what nobody in the organization can undo.");
