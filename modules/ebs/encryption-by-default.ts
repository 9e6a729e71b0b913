import { EbsEncryptionByDefault as EbsEncryptionByDefaultResource } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface EbsEncryptionByDefaultProps {
  readonly placement: Placement;
}

/**
 * Makes EC2 encrypt every new EBS volume and snapshot copy of an account in a region, with the key `aws/ebs` unless the
 * request names another. Volumes that exist already stay as they are. Security Hub EC2.7;
 * https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html
 *
 * Destroying it turns the setting off again.
 */
export class EbsEncryptionByDefault extends Construct {
  constructor(scope: Construct, id: string, props: EbsEncryptionByDefaultProps) {
    super(scope, id);
    new EbsEncryptionByDefaultResource(this, "encryption-by-default", { ...props.placement, enabled: true });
  }
}
