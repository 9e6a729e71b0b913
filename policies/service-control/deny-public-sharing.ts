import type { Control, ControlContext } from "../organization/control";

/**
 * Denies sharing with everybody, where a condition can tell it from sharing within the organization. What none can tell
 * (database snapshots, AMIs, SSM documents) is kept by the account's own block of public sharing, which this denies to lift.
 */
export function denyPublicSharing({ partition }: ControlContext): Control {
  return {
    id: "deny-public-sharing",
    denies:
      "public EBS snapshots, AMIs and SSM documents, public Lambda functions and function URLs, public container repositories, shares with accounts outside of the organization, and lifting an account's block of public sharing",
    why: "One public snapshot, image or function gives away what all other controls guard.",
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_ram.html",
    statements: [
      {
        Sid: "KeepPublicBlocks",
        Effect: "Deny",
        Action: [
          "ec2:DisableImageBlockPublicAccess",
          "ec2:DisableSnapshotBlockPublicAccess",
          // Enabling it anew can also weaken it, from all sharing to new sharing.
          "ec2:EnableSnapshotBlockPublicAccess",
          "ecr-public:CreateRepository",
          "s3:PutAccountPublicAccessBlock",
        ],
        Resource: "*",
      },
      {
        Sid: "KeepDocumentsPrivate",
        Effect: "Deny",
        Action: ["ssm:ResetServiceSetting", "ssm:UpdateServiceSetting"],
        Resource: `arn:${partition}:ssm:*:*:servicesetting/ssm/documents/console/public-sharing-permission`,
      },
      {
        Sid: "DenyPublicSnapshots",
        Effect: "Deny",
        Action: "ec2:ModifySnapshotAttribute",
        Resource: "*",
        Condition: { StringEquals: { "ec2:Add/group": "all" } },
      },
      {
        Sid: "DenyOpenFunctionUrls",
        Effect: "Deny",
        Action: ["lambda:AddPermission", "lambda:CreateFunctionUrlConfig", "lambda:UpdateFunctionUrlConfig"],
        Resource: "*",
        Condition: { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } },
      },
      {
        Sid: "DenyOpenFunctions",
        Effect: "Deny",
        Action: "lambda:AddPermission",
        Resource: "*",
        Condition: { StringEquals: { "lambda:Principal": "*" } },
      },
      {
        Sid: "DenyOutsideShares",
        Effect: "Deny",
        Action: ["ram:CreateResourceShare", "ram:UpdateResourceShare"],
        Resource: "*",
        Condition: { Bool: { "ram:RequestedAllowsExternalPrincipals": "true" } },
      },
      {
        Sid: "DenyUseOfOutsideShares",
        Effect: "Deny",
        Action: "ram:AssociateResourceShare",
        Resource: "*",
        Condition: { Bool: { "ram:AllowsExternalPrincipals": "true" } },
      },
    ],
  };
}
