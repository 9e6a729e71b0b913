import { z } from "zod";
import { SERVICES_WITH_ROLE_ON_REQUEST } from "../../../core/service-linked-roles";
import { targetsSchema } from "../../targets";
import { text } from "../fields";

/** IAM is global, so its targets have no regions. */
const accountTargets = targetsSchema.omit({ regions: true }).default({});

const USER = String.raw`user\/[\w+=,.@/-]{1,200}`;

const iamUser = text(new RegExp(`^${USER}$`), "an IAM user: user/<name>, with its path if it has one");

const principal = text(
  new RegExp(String.raw`^(${USER}|role\/[\w+=,.@/-]{1,200}|permissionSet\/[\w+=,.@-]{1,32})$`),
  "user/<name>, role/<name> (with the path, if there is one) or permissionSet/<name>",
);

const account = z
  .string()
  .optional()
  .describe(
    "Name of the account that the principals are in: management or security. The management account if left out.",
  );

const passwordPolicySchema = z
  .strictObject({
    minimumLength: z.number().int().min(14).max(128).default(14).describe("Characters of a password, at least 14."),
    reusePrevention: z
      .number()
      .int()
      .min(1)
      .max(24)
      .default(24)
      .describe("Former passwords that may not be used again; CIS asks for 24."),
    maximumAgeInDays: z
      .number()
      .int()
      .min(1)
      .max(1095)
      .optional()
      .describe("Days after which a password must be changed; never if left out."),
  })
  .prefault({})
  .describe("Passwords of IAM users, in every account. They must have letters of both cases, digits and symbols.");

const breakGlassSchema = z
  .strictObject({
    account,
    users: z
      .array(iamUser)
      .min(1)
      .max(10)
      .describe("IAM users of that account who may take the role after multi-factor sign-in; you make them yourself."),
    targets: accountTargets.describe("Accounts that get the role; empty: every active account."),
  })
  .optional()
  .describe(
    "Role of an administrator in each account for the day when nobody can sign in as usual, with an alarm on its use. " +
      "Off unless users are named, since nobody else can know them: docs/runbooks/break-glass.md.",
  );

const supportRoleSchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether accounts get the role."),
    account,
    principals: z
      .array(principal)
      .default([])
      .describe(
        "Who may take it. Empty and without `account`: everybody in the account itself whom that account allows to.",
      ),
    targets: accountTargets.describe("Accounts that get the role; empty: every active account."),
  })
  .prefault({})
  .describe("Role with which people open cases with AWS Support; Security Hub IAM.18 looks for it.");

const planRoleSchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether accounts get the role."),
    account,
    principals: z
      .array(principal)
      .default([])
      .describe("Who may take it. Empty: everybody whom `account` allows to, as with the role that deploys."),
    targets: accountTargets.describe("Accounts that get the role; empty: every active account."),
  })
  .prefault({})
  .describe("Role that reads how resources are set, and no data: what plans are made with.");

const serviceLinkedRoleSchema = z
  .strictObject({
    service: z.enum(SERVICES_WITH_ROLE_ON_REQUEST).describe("The service whose role is made."),
    targets: accountTargets.describe("Accounts that get the role; empty: every active account."),
  })
  .describe("A role that AWS names and only the service can take.");

export const iamDefaultsSchema = z
  .strictObject({
    passwordPolicy: passwordPolicySchema,
    aliasPrefix: text(/^[a-z0-9](-?[a-z0-9]){0,22}$/, "1-23 lower-case letters, digits and single hyphens")
      .optional()
      .describe(
        "Gives every account the alias <prefix>-<account name> for its sign-in address. Aliases are unique in all of AWS, " +
          "so there are none unless you choose a prefix.",
      ),
    serviceLinkedRoles: z
      .array(serviceLinkedRoleSchema)
      .default([])
      .describe(
        "Service-linked roles that workloads want before their first use. Those that the landing zone itself needs are " +
          "made anyway. Where organization.adopt.serviceLinkedRoles names the service, they are imported.",
      ),
    breakGlass: breakGlassSchema,
    supportRole: supportRoleSchema,
    planRole: planRoleSchema,
  })
  .prefault({})
  .describe("Settings and roles of IAM in every account.");
