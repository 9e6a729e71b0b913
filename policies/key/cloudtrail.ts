import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets CloudTrail encrypt the log and digest files of one trail, and see that the key is fit for it.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function cloudTrailEncryption(trail: {
  readonly trailArn: string;
  /** Account that owns the trail: for an organization trail the management account. */
  readonly accountId: string;
  readonly region: string;
}): Statement[] {
  const partition = partitionOf(trail.region);
  const Principal = { Service: "cloudtrail.amazonaws.com" };
  return [
    {
      Sid: "CloudTrailEncrypt",
      Effect: "Allow",
      Principal,
      Action: "kms:GenerateDataKey*",
      Resource: "*",
      Condition: {
        StringEquals: { "aws:SourceArn": trail.trailArn },
        StringLike: {
          "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${partition}:cloudtrail:*:${trail.accountId}:trail/*`,
        },
      },
    },
    {
      Sid: "CloudTrailDescribe",
      Effect: "Allow",
      Principal,
      Action: "kms:DescribeKey",
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceArn": trail.trailArn } },
    },
  ];
}
