import { S3AccountPublicAccessBlock as S3AccountPublicAccessBlockResource } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface AccountPublicAccessBlockProps {
  /** The account; it holds in every region, so any will do. */
  readonly placement: Placement;
}

/**
 * No bucket and no access point of the account is public, whatever its own settings say. Security Hub S3.1;
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 *
 * Destroying it lifts the block.
 */
export class AccountPublicAccessBlock extends Construct {
  constructor(scope: Construct, id: string, props: AccountPublicAccessBlockProps) {
    super(scope, id);
    new S3AccountPublicAccessBlockResource(this, "block", {
      ...props.placement,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  }
}
