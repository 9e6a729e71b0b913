import type { Statement } from "../document";

/**
 * Lets CloudTrail deliver one organization trail, and nothing else: the trail's ARN is in every condition.
 *
 * Both paths are needed: CloudTrail writes below the organization's id, but checks the owner's path when the trail is
 * made or changed.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function cloudTrailDelivery(trail: {
  readonly bucketArn: string;
  readonly trailArn: string;
  /** Account that owns the trail: the management account. */
  readonly managementAccountId: string;
  readonly organizationId: string;
}): Statement[] {
  const Principal = { Service: "cloudtrail.amazonaws.com" };
  return [
    {
      Sid: "CloudTrailAclCheck",
      Effect: "Allow",
      Principal,
      Action: "s3:GetBucketAcl",
      Resource: trail.bucketArn,
      Condition: { StringEquals: { "aws:SourceArn": trail.trailArn } },
    },
    {
      Sid: "CloudTrailWrite",
      Effect: "Allow",
      Principal,
      Action: "s3:PutObject",
      Resource: [trail.managementAccountId, trail.organizationId].map((id) => `${trail.bucketArn}/AWSLogs/${id}/*`),
      Condition: {
        StringEquals: { "aws:SourceArn": trail.trailArn, "s3:x-amz-acl": "bucket-owner-full-control" },
      },
    },
  ];
}
