import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { configServiceLinkedRoles } from "../service-linked-roles";

/**
 * Lets AWS Config of every account in the organization encrypt what it delivers. Config tries with its service-linked
 * role first and with its service principal after that, so both get in.
 *
 * Source: https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
 */
export function configEncryption(organizationId: string, region: string): Statement[] {
  const Action = ["kms:Decrypt", "kms:GenerateDataKey"];
  return [
    {
      Sid: "ConfigEncrypt",
      Effect: "Allow",
      Principal: { Service: "config.amazonaws.com" },
      Action,
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceOrgID": organizationId } },
    },
    {
      Sid: "ConfigRoleEncrypt",
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action,
      Resource: "*",
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": organizationId, "kms:ViaService": `s3.${region}.amazonaws.com` },
        ArnLike: { "aws:PrincipalArn": configServiceLinkedRoles(partitionOf(region)) },
      },
    },
  ];
}
