import type { Control } from "../organization/control";
import { PERIMETER_TAG_PATTERNS, PERIMETER_TAGS } from "./perimeter-tags";

/**
 * Keeps the tags that widen the data perimeter in the deployer's hands, and closes ways of sharing that no condition can
 * hold to the organization.
 */
export function perimeterGovernance(): Control {
  return {
    id: "perimeter-governance",
    denies: `setting or removing tags dp:*, on resources and on sessions, and sharing images, snapshots, documents, endpoints and grants with other accounts`,
    why: "An exemption by tag holds only while nobody can tag himself, and a shared snapshot leaves the perimeter without a call that it sees.",
    exemptions: `for sharing: principals with the tag ${PERIMETER_TAGS.outsideIdentities} = true, and grants for AWS services`,
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
