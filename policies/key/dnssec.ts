import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets Route 53 sign the hosted zones of the key's account. The grant is for the service's own use alone.
 *
 * Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/access-control-managing-permissions.html#KMS-key-policy-for-DNSSEC
 */
export function dnssecSigning(key: { readonly accountId: string; readonly region: string }): Statement[] {
  const Principal = { Service: "dnssec-route53.amazonaws.com" };
  const ofAccount = {
    StringEquals: { "aws:SourceAccount": key.accountId },
    ArnLike: { "aws:SourceArn": `arn:${partitionOf(key.region)}:route53:::hostedzone/*` },
  };
  return [
    {
      Sid: "DnssecSign",
      Effect: "Allow",
      Principal,
      Action: ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"],
      Resource: "*",
      Condition: ofAccount,
    },
    {
      Sid: "DnssecGrant",
      Effect: "Allow",
      Principal,
      Action: "kms:CreateGrant",
      Resource: "*",
      Condition: { ...ofAccount, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
