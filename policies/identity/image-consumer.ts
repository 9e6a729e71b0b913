import { arn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { ec2In } from "../key/image-sharing";

export interface SharedImagesUse {
  /** Full ARNs of the keys that encrypt what other accounts share; aliases do not cross accounts. */
  readonly sourceKeyArns: readonly string[];

  /** Full ARNs of the account's own keys that encrypt the copies. */
  readonly ownKeyArns: readonly string[];

  /** Regions in which images are started or copied, and those that they are copied from. */
  readonly regions: readonly string[];
}

/**
 * What a role needs of the keys to use images and snapshots that another account shares: the source's key to decrypt,
 * the own key to encrypt the copy. The source's key policy must allow it too (`imageSharing`).
 *
 * Sources: https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html,
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html#ebs-encryption-permissions
 */
export function useSharedImages({ sourceKeyArns, ownKeyArns, regions }: SharedImagesUse): Statement[] {
  const byEc2 = { "kms:ViaService": ec2In(regions) };
  return [
    {
      Sid: "DescribeImageKeys",
      Effect: "Allow",
      Action: "kms:DescribeKey",
      Resource: [...sourceKeyArns, ...ownKeyArns],
    },
    {
      Sid: "DecryptSharedImages",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:ReEncrypt*"],
      Resource: sourceKeyArns,
      Condition: { StringEquals: byEc2 },
    },
    {
      Sid: "EncryptOwnCopies",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncrypt*"],
      Resource: ownKeyArns,
      Condition: { StringEquals: byEc2 },
    },
    {
      Sid: "GrantImageKeysToEc2",
      Effect: "Allow",
      Action: "kms:CreateGrant",
      Resource: [...sourceKeyArns, ...ownKeyArns],
      Condition: { StringEquals: byEc2, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/**
 * Lets a role find shared images and snapshots and copy them in `regions`. It may tag what it copies while it copies it,
 * and change or delete nothing.
 *
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export function copySharedImages(regions: readonly string[]): Statement[] {
  // Images and snapshots have no account in their ARNs.
  const resources = regions.flatMap((region) =>
    ["image", "snapshot"].map((kind) =>
      arn({ partition: partitionOf(region), service: "ec2", region, resource: `${kind}/*` }),
    ),
  );
  return [
    {
      Sid: "FindImages",
      Effect: "Allow",
      Action: ["ec2:DescribeImages", "ec2:DescribeSnapshots", "ec2:DescribeSnapshotTierStatus"],
      Resource: "*",
    },
    { Sid: "CopyImages", Effect: "Allow", Action: ["ec2:CopyImage", "ec2:CopySnapshot"], Resource: resources },
    {
      Sid: "TagCopies",
      Effect: "Allow",
      Action: "ec2:CreateTags",
      Resource: resources,
      Condition: { StringEquals: { "ec2:CreateAction": ["CopyImage", "CopySnapshot"] } },
    },
  ];
}
