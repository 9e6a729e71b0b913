import { z } from "zod";
import { targetsSchema } from "../targets";
import { fileName, reason, regionCode, tags, text } from "./fields";

/** Names that Identity Center takes: https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html */
const permissionSetName = text(/^[\w+=,.@-]{1,32}$/, "1-32 letters, digits and _ + = , . @ -");

const customerManagedPolicySchema = z.strictObject({
  name: text(/^[\w+=,.@-]{1,128}$/, "the name of an IAM policy").describe(
    "Name of a policy that exists under this name in every account that the permission set is assigned in.",
  ),
  path: text(/^\/([!-~]{0,510}\/)?$/, "a path such as / or /teams/")
    .default("/")
    .describe("Path of the policy."),
});

const managedPolicy = text(
  /^([\w+=,.@-]+\/)*[\w+=,.@-]+$/,
  "the name of an AWS managed policy, with its path: job-function/ViewOnlyAccess",
);

const permissionsBoundarySchema = z
  .strictObject({
    managedPolicy: managedPolicy.optional().describe("An AWS managed policy, with its path."),
    customerManagedPolicy: customerManagedPolicySchema.optional().describe("A policy of yours."),
  })
  .optional()
  .describe("The one policy that bounds what the others can allow: one of the two.");

const permissionSetSchema = z.strictObject({
  name: permissionSetName.describe("Name, shown to people who sign in; also a part of the role's name."),
  description: z.string().min(1).max(700).optional().describe("What it is for."),
  sessionHours: z.number().int().min(1).max(12).default(1).describe("Hours that a session lasts, 1 to 12."),
  managedPolicies: z
    .array(managedPolicy)
    .default([])
    .describe("AWS managed policies by name, with their path: AWSBillingReadOnlyAccess, job-function/ViewOnlyAccess."),
  administratorReason: reason
    .optional()
    .describe(
      "Why it may hold AdministratorAccess, IAMFullAccess or PowerUserAccess; needed if it does. Reports show it.",
    ),
  customerManagedPolicies: z
    .array(customerManagedPolicySchema)
    .default([])
    .describe("Policies of yours that the accounts have."),
  inlinePolicy: fileName.optional().describe("File with a policy of its own as JSON, at most 10,240 characters."),
  permissionsBoundary: permissionsBoundarySchema,
  relayState: z.url().max(240).optional().describe("Address in the AWS console where people begin."),
  tags: tags.default({}).describe("Tags of the permission set."),
});

const groupSchema = z.strictObject({
  name: z.string().min(1).max(1024).describe("Name of the group, unique in this file; assignments refer to it."),
  description: z.string().min(1).max(1024).optional().describe("Whom it is for; only for a group that is made here."),
  id: text(
    /^([0-9a-f]{10}-)?[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$/,
    "the id of a group: aws identitystore list-groups --identity-store-id <identity store>",
  )
    .optional()
    .describe(
      "Id of a group that exists already, as one does that an identity provider puts there; made in the identity store " +
        "if left out.",
    ),
});

const assignmentSchema = z.strictObject({
  group: z.string().describe("Name of a group."),
  permissionSet: z.string().describe("Name of a permission set."),
  targets: targetsSchema
    .omit({ regions: true })
    .describe("Accounts that the group gets the permission set in. The management account only if it is named."),
});

export const identityCenterSchema = z
  .strictObject({
    instanceArn: text(
      /^arn:aws[a-z-]*:sso:::instance\/(sso)?ins-[a-zA-Z0-9.-]{16}$/,
      "the ARN of an instance: aws sso-admin list-instances",
    ).describe("ARN of the organization's instance: aws sso-admin list-instances --query 'Instances[].InstanceArn'."),
    identityStoreId: text(
      /^d-[0-9a-f]{10}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      "the id of an identity store: aws sso-admin list-instances",
    ).describe("Id of its identity store: aws sso-admin list-instances --query 'Instances[].IdentityStoreId'."),
    region: regionCode.optional().describe("Region that the instance was enabled in; the home region if left out."),
    permissionSets: z.array(permissionSetSchema).default([]).describe("What people may do in an account."),
    groups: z.array(groupSchema).default([]).describe("Who people are. People and their groups stay yours to keep."),
    assignments: z
      .array(assignmentSchema)
      .default([])
      .describe("Which group has which permission set in which accounts."),
  })
  .optional()
  .describe(
    "Permission sets, groups and assignments of IAM Identity Center. The instance is enabled by hand in the management " +
      "account: no API does that for an organization.",
  );
