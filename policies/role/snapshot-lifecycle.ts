import { arn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { services } from "../principals";

/** Where lifecycle policies make, copy and delete snapshots. */
export interface SnapshotLifecycleScope {
  /** 12 digits. */
  readonly accountId: string;

  /** Regions of the lifecycle policies, and those that they copy to. */
  readonly regions: readonly string[];

  /** Full ARNs of the keys that encrypt the volumes, the shared snapshots and the copies. */
  readonly keyArns: readonly string[];
}

/**
 * Lets Data Lifecycle Manager take the role for policies of one account.
 *
 * Sources: https://docs.aws.amazon.com/ebs/latest/userguide/service-role.html,
 * https://docs.aws.amazon.com/ebs/latest/userguide/cross-service-confused-deputy-prevention.html
 */
export function assumedByLifecycleManager(accountId: string, partition: string): Statement {
  return {
    Sid: "DataLifecycleManager",
    Effect: "Allow",
    Principal: services("dlm.amazonaws.com"),
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId },
      ArnLike: {
        "aws:SourceArn": arn({ partition, service: "dlm", region: "*", account: accountId, resource: "policy/*" }),
      },
    },
  };
}

/**
 * What that role may do. Less than AWS's AWSDataLifecycleManagerServiceRole: in the named regions alone, no fast
 * restore, no archive, no scripts, and it deletes and shares only what Data Lifecycle Manager made, which AWS marks
 * with tags that nobody can set by hand.
 *
 * Sources: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSDataLifecycleManagerServiceRole.html,
 * https://docs.aws.amazon.com/ebs/latest/userguide/dlm-prerequisites.html,
 * https://docs.aws.amazon.com/ebs/latest/userguide/dlm-elements.html
 */
export function keepSnapshots({ accountId, regions, keyArns }: SnapshotLifecycleScope): Statement[] {
  const inEach = (service: string, resource: string, account = ""): string[] =>
    regions.map((region) => arn({ partition: partitionOf(region), service, region, account, resource }));
  const snapshots = inEach("ec2", "snapshot/*");
  return [
    {
      Sid: "FindVolumes",
      Effect: "Allow",
      Action: [
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeInstances",
        "ec2:DescribeSnapshots",
        "ec2:DescribeVolumes",
      ],
      Resource: "*",
    },
    {
      Sid: "MakeSnapshots",
      Effect: "Allow",
      Action: [
        "ec2:CopySnapshot",
        "ec2:CreateSnapshot",
        "ec2:CreateSnapshots",
        "ec2:CreateTags",
        "ec2:DescribeSnapshotAttribute",
      ],
      Resource: snapshots,
    },
    {
      Sid: "OfVolumes",
      Effect: "Allow",
      Action: ["ec2:CreateSnapshot", "ec2:CreateSnapshots"],
      Resource: [...inEach("ec2", "instance/*", accountId), ...inEach("ec2", "volume/*", accountId)],
    },
    {
      Sid: "ShareAndExpireOwnSnapshots",
      Effect: "Allow",
      Action: ["ec2:DeleteSnapshot", "ec2:ModifySnapshotAttribute"],
      Resource: snapshots,
      Condition: { Null: { "aws:ResourceTag/aws:dlm:lifecycle-policy-id": "false" } },
    },
    {
      Sid: "WatchShares",
      Effect: "Allow",
      Action: [
        "events:DeleteRule",
        "events:DescribeRule",
        "events:DisableRule",
        "events:EnableRule",
        "events:ListTargetsByRule",
        "events:PutRule",
        "events:PutTargets",
        "events:RemoveTargets",
      ],
      Resource: inEach("events", "rule/AwsDataLifecycleRule.managed-cwe.*", accountId),
    },
    {
      Sid: "UseKeys",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      Resource: keyArns,
    },
    {
      Sid: "GrantKeysToEc2",
      Effect: "Allow",
      Action: ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"],
      Resource: keyArns,
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
