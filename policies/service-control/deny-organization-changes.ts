import type { Control } from "../organization/control";

/**
 * Keeps accounts in the organization, open, and in the regions that the organization stack enabled. An account can also
 * move by accepting another organization's invitation
 * (https://docs.aws.amazon.com/organizations/latest/APIReference/API_AcceptHandshake.html).
 */
export function denyOrganizationChanges(): Control {
  return {
    id: "deny-organization-changes",
    denies: "leaving the organization, joining another, closing the account, switching regions on or off",
    why: "An account that leaves takes its data out of every control at once.",
    source:
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html",
    statements: [
      {
        Sid: "DenyOrganizationChanges",
        Effect: "Deny",
        Action: [
          "account:CloseAccount",
          "account:DisableRegion",
          "account:EnableRegion",
          "organizations:AcceptHandshake",
          "organizations:LeaveOrganization",
        ],
        Resource: "*",
      },
    ],
  };
}
