import type { Control, ControlContext } from "../organization/control";
import { PERIMETER_TAGS } from "./perimeter-tags";

/** Date (ISO 8601) of the list of services. */
export const VPCE_ORG_ID_SERVICES_AS_OF = "2026-11-22";

/**
 * Services whose VPC endpoints tell the organization that they belong to, which hold data of workloads
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceorgid).
 */
export const VPCE_ORG_ID_SERVICES: readonly string[] = [
  "athena",
  "datasync",
  "ebs",
  "firehose",
  "healthlake",
  "kms",
  "lambda",
  "omics",
  "polly",
  "rekognition",
  "s3",
  "storagegateway",
  "textract",
  "transcribe",
  "transfer",
];

export interface NetworkPerimeterSettings {
  /** Public address ranges of the organization's own networks, in CIDR notation. */
  readonly sourceIpRanges: readonly string[];
}

/**
 * Keeps credentials of tagged principals usable from the organization's networks alone: its VPC endpoints, its own address
 * ranges, and AWS services that act on the principal's behalf.
 */
export function networkPerimeter(
  { partition, organizationId }: ControlContext,
  { sourceIpRanges }: NetworkPerimeterSettings,
): Control {
  const ranges = [...sourceIpRanges].sort();
  return {
    id: "network-perimeter",
    denies: `calls of ${VPCE_ORG_ID_SERVICES.join(", ")} by principals with the tag ${PERIMETER_TAGS.expectedNetwork} = true from a network that is not the organization's`,
    why: "Stolen credentials are used from the thief's network.",
    exemptions: [
      "AWS services that act on a principal's behalf",
      `principals with the tag ${PERIMETER_TAGS.anyNetwork} = true`,
      ...(ranges.length > 0 ? [`the addresses ${ranges.join(", ")}`] : []),
    ].join("; "),
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
    statements: [
      {
        Sid: "NetworkPerimeter",
        Effect: "Deny",
        Action: VPCE_ORG_ID_SERVICES.map((service) => `${service}:*`),
        Resource: "*",
        Condition: {
          // EC2 itself decrypts volumes so; nobody can make a role of this name, which has a colon.
          ArnNotLike: { "aws:PrincipalArn": `arn:${partition}:iam::*:role/aws:ec2-infrastructure` },
          BoolIfExists: { "aws:ViaAWSService": "false" },
          ...(ranges.length > 0 ? { NotIpAddressIfExists: { "aws:SourceIp": ranges } } : {}),
          StringEquals: { [`aws:PrincipalTag/${PERIMETER_TAGS.expectedNetwork}`]: "true" },
          StringNotEqualsIfExists: {
            [`aws:PrincipalTag/${PERIMETER_TAGS.anyNetwork}`]: "true",
            "aws:VpceOrgID": organizationId,
          },
        },
      },
    ],
  };
}
