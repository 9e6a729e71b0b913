import { roleArn } from "../../core/arns";
import { breakGlassRoleName } from "../../core/names";
import type { Control, ControlContext } from "../organization/control";

export interface DenyIamUsersSettings {
  /** Names of roles that may create users, with * for any characters. */
  readonly exemptRoles: readonly string[];
}

/** Denies users and credentials without an end: people come by Identity Center, machines by roles. */
export function denyIamUsers(
  { partition, organization }: ControlContext,
  { exemptRoles }: DenyIamUsersSettings,
): Control {
  const roles = [...new Set([breakGlassRoleName(organization), ...exemptRoles])];
  return {
    id: "deny-iam-users",
    denies: "creating IAM users, and access keys, passwords and API keys for them",
    why: "Long-lived credentials are what leaks; sessions of roles end by themselves.",
    exemptions: `the roles ${roles.join(", ")}`,
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp",
    statements: [
      {
        Sid: "DenyIamUsers",
        Effect: "Deny",
        Action: [
          "iam:CreateAccessKey",
          "iam:CreateLoginProfile",
          "iam:CreateServiceSpecificCredential",
          "iam:CreateUser",
        ],
        Resource: "*",
        Condition: { ArnNotLike: { "aws:PrincipalArn": roles.map((role) => roleArn("*", role, partition)) } },
      },
    ],
  };
}
