import { Ec2ImageBlockPublicAccess } from "@cdktf/provider-aws/lib/ec2-image-block-public-access";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface PublicImagesBlockProps {
  readonly placement: Placement;
}

/**
 * No AMI of the account in a region can be made public. Those that are public already stay so, and sharing with single
 * accounts still works. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html
 *
 * Not in an account where a declarative policy keeps the setting: AWS refuses the call. Destroying it changes nothing in
 * AWS: the block stays.
 */
export class PublicImagesBlock extends Construct {
  constructor(scope: Construct, id: string, props: PublicImagesBlockProps) {
    super(scope, id);
    new Ec2ImageBlockPublicAccess(this, "block", { ...props.placement, state: "block-new-sharing" });
  }
}
