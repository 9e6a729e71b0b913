import { partitionOf } from "../../core/arns";
import type { Condition, Principal, Statement } from "../document";
import { accounts } from "../principals";

/** Who may use the images and snapshots that a key encrypts. */
export type ImageReceivers =
  /** Whole accounts, 12 digits each: IAM policies there decide who. */
  | { readonly accountIds: readonly string[] }
  /** Single roles of other accounts, by their ARNs. They must exist when the policy is written. */
  | { readonly roleArns: readonly string[] }
  /** Every account of the organization, o-.... */
  | { readonly organizationId: string }
  /**
   * Every account of organizational units, at any depth. Each by its path from the organization's id down, such as
   * o-a1b2c3d4e5/r-ab12/ou-ab12-11111111.
   *
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths
   */
  | { readonly organizationalUnitPaths: readonly string[] };

export interface SharedImagesKey {
  readonly receivers: ImageReceivers;

  /** Region of the key. */
  readonly region: string;

  /**
   * Regions in which the receivers make copies, beside the key's own.
   *
   * @default - none: they launch and copy in the key's region
   */
  readonly copyRegions?: readonly string[];
}

/**
 * Lets other accounts start instances from shared images, and copy shared images and snapshots, that the key encrypts:
 * by way of EC2 alone, so nobody decrypts anything else with it. A grant may be made only by an AWS service for one of
 * its resources. It is half of what they need; `useSharedImages` is the other half, in their own account.
 *
 * Sources: https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html,
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/share-amis-with-organizations-and-OUs.html#allow-org-ou-to-use-key,
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function imageSharing({ receivers, region, copyRegions = [] }: SharedImagesKey): Statement[] {
  const { Principal, Condition: isReceiver } = receiversOf(receivers, region);
  const byEc2 = { "kms:ViaService": ec2In([region, ...copyRegions]) };
  return [
    {
      Sid: "SharedImagesDescribe",
      Effect: "Allow",
      Principal,
      Action: "kms:DescribeKey",
      Resource: "*",
      ...(isReceiver && { Condition: isReceiver }),
    },
    {
      Sid: "SharedImagesDecrypt",
      Effect: "Allow",
      Principal,
      Action: ["kms:Decrypt", "kms:ReEncrypt*"],
      Resource: "*",
      Condition: withEquals(isReceiver, byEc2),
    },
    {
      Sid: "SharedImagesGrant",
      Effect: "Allow",
      Principal,
      Action: "kms:CreateGrant",
      Resource: "*",
      Condition: { ...withEquals(isReceiver, byEc2), Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/** Hosts of EC2 as kms:ViaService names them; each region once. */
export function ec2In(regions: readonly string[]): string[] {
  return [...new Set(regions)].map((region) => `ec2.${region}.amazonaws.com`);
}

function receiversOf(
  receivers: ImageReceivers,
  region: string,
): { readonly Principal: Principal; readonly Condition?: Condition } {
  if ("accountIds" in receivers) return { Principal: accounts(partitionOf(region), ...receivers.accountIds) };
  if ("roleArns" in receivers) return { Principal: { AWS: receivers.roleArns } };
  // A principal cannot name an organization: everybody, as far as the condition goes.
  const Principal = { AWS: "*" };
  if ("organizationId" in receivers) {
    return { Principal, Condition: { StringEquals: { "aws:PrincipalOrgID": receivers.organizationId } } };
  }
  // An account right below a unit has the unit's path with a slash; those further down have more behind it.
  const paths = receivers.organizationalUnitPaths.map((path) => `${path}/*`);
  return { Principal, Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": paths } } };
}

function withEquals(condition: Condition | undefined, keys: Readonly<Record<string, readonly string[]>>): Condition {
  return { ...condition, StringEquals: { ...condition?.StringEquals, ...keys } };
}
