import { roleArn } from "../../core/arns";
import { backupRoleName } from "../../core/names";
import type { Control, ControlContext } from "../organization/control";
import { PERIMETER_TAG_PATTERNS, PERIMETER_TAGS } from "./perimeter-tags";

/**
 * Keeps the tags that widen the data perimeter in the deployer's hands, and closes ways of sharing that no condition can
 * hold to the organization. AWS Backup shares snapshots with the account that it copies them to, with the role of the vaults
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForBackup.html).
 */
export function perimeterGovernance({ partition, organization }: ControlContext): Control {
  return {
    id: "perimeter-governance",
    denies: `setting or removing tags dp:*, on resources and on sessions, and sharing images, snapshots, documents, endpoints and grants with other accounts`,
    why: "An exemption by tag holds only while nobody can tag himself, and a shared snapshot leaves the perimeter without a call that it sees.",
    exemptions: `for sharing: principals with the tag ${PERIMETER_TAGS.outsideIdentities} = true, the role ${backupRoleName(organization)}, and grants for AWS services`,
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
    statements: [
      {
        Sid: "KeepPerimeterTags",
        Effect: "Deny",
        Action: "*",
        Resource: "*",
        Condition: { "ForAnyValue:StringLike": { "aws:TagKeys": PERIMETER_TAG_PATTERNS } },
      },
      {
        Sid: "DenySharingByAttribute",
        Effect: "Deny",
        Action: [
          "ds:ShareDirectory",
          "ec2:EnableAddressTransfer",
          "ec2:ModifyImageAttribute",
          "ec2:ModifySnapshotAttribute",
          "ec2:ModifyVpcEndpointServicePermissions",
          "rds:ModifyDBClusterSnapshotAttribute",
          "rds:ModifyDBSnapshotAttribute",
          "redshift:AuthorizeDataShare",
          "redshift:AuthorizeEndpointAccess",
          "redshift:AuthorizeSnapshotAccess",
          "ssm:ModifyDocumentPermission",
        ],
        Resource: "*",
        Condition: {
          ArnNotLike: { "aws:PrincipalArn": roleArn("*", backupRoleName(organization), partition) },
          StringNotEqualsIfExists: { [`aws:PrincipalTag/${PERIMETER_TAGS.outsideIdentities}`]: "true" },
        },
      },
      {
        Sid: "DenyGrantsToPeople",
        Effect: "Deny",
        Action: "kms:CreateGrant",
        Resource: "*",
        Condition: {
          BoolIfExists: { "kms:GrantIsForAWSResource": "false" },
          StringNotEqualsIfExists: { [`aws:PrincipalTag/${PERIMETER_TAGS.outsideIdentities}`]: "true" },
        },
      },
    ],
  };
}
