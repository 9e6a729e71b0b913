import { EbsDefaultKmsKey } from "@cdktf/provider-aws/lib/ebs-default-kms-key";
import { EbsEncryptionByDefault as EbsEncryptionByDefaultResource } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { Construct } from "constructs";
import { ebsEncryption } from "../../policies/key/ebs";
import { Key } from "../kms/key";
import type { Placement } from "../placement";

export interface EbsEncryptionByDefaultProps {
  readonly placement: Placement;

  /**
   * Alias of a KMS key to make for new volumes, such as alias/example-ebs. Volumes and snapshots made before keep the key
   * that they have. Each key costs USD 1 a month; https://aws.amazon.com/kms/pricing/
   *
   * @default - the AWS managed key aws/ebs, whose snapshots cannot be shared with other accounts
   */
  readonly keyAlias?: string;
}

/**
 * Makes EC2 encrypt every new EBS volume and snapshot copy of an account in a region, with the default key unless the
 * request names another. Volumes that exist already stay as they are. Security Hub EC2.7;
 * https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
 *
 * Destroying it turns the setting off again. Terraform refuses to destroy the key: volumes cannot be read without it.
 */
export class EbsEncryptionByDefault extends Construct {
  constructor(scope: Construct, id: string, props: EbsEncryptionByDefaultProps) {
    super(scope, id);
    const { placement, keyAlias } = props;
    const defaultKey = keyAlias === undefined ? undefined : this.defaultKey(placement, keyAlias);
    new EbsEncryptionByDefaultResource(this, "encryption-by-default", {
      ...placement,
      enabled: true,
      // Otherwise a volume that is made meanwhile gets aws/ebs, and keeps it.
      dependsOn: defaultKey && [defaultKey],
    });
  }

  private defaultKey(placement: Placement, alias: string): EbsDefaultKmsKey {
    const { keyArn } = new Key(this, "key", {
      placement,
      alias,
      description: "Encrypts new EBS volumes of this account and region",
      statements: [ebsEncryption({ accountId: placement.accountId, region: placement.regionName })],
    });
    return new EbsDefaultKmsKey(this, "default-key", { ...placement, keyArn });
  }
}
