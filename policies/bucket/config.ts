import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { configServiceLinkedRoles } from "../service-linked-roles";

/**
 * Lets AWS Config of every account in the organization deliver. Config tries with its service-linked role, a principal
 * of the delivering account, and with its service principal if that fails; both get the same rights.
 *
 * Source: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html
 */
export function configDelivery(bucket: {
  readonly bucketArn: string;
  readonly region: string;
  readonly organizationId: string;
}): Statement[] {
  const check = {
    Effect: "Allow",
    Action: ["s3:GetBucketAcl", "s3:ListBucket"],
    Resource: bucket.bucketArn,
  } as const;
  const write = {
    Effect: "Allow",
    Action: "s3:PutObject",
    Resource: `${bucket.bucketArn}/AWSLogs/*/Config/*`,
  } as const;
  const ownerControls = { "s3:x-amz-acl": "bucket-owner-full-control" };

  const service = { Service: "config.amazonaws.com" };
  const fromOrganization = { "aws:SourceOrgID": bucket.organizationId };
  const anyRole = { AWS: "*" };
  const ofOrganization = { "aws:PrincipalOrgID": bucket.organizationId };
  const ArnLike = { "aws:PrincipalArn": configServiceLinkedRoles(partitionOf(bucket.region)) };
  return [
    { Sid: "ConfigCheck", Principal: service, ...check, Condition: { StringEquals: fromOrganization } },
    {
      Sid: "ConfigWrite",
      Principal: service,
      ...write,
      Condition: { StringEquals: { ...fromOrganization, ...ownerControls } },
    },
    { Sid: "ConfigRoleCheck", Principal: anyRole, ...check, Condition: { StringEquals: ofOrganization, ArnLike } },
    {
      Sid: "ConfigRoleWrite",
      Principal: anyRole,
      ...write,
      Condition: { StringEquals: { ...ofOrganization, ...ownerControls }, ArnLike },
    },
  ];
}
