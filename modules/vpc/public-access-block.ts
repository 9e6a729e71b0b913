import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface VpcPublicAccessBlockProps {
  readonly placement: Placement;

  /**
   * block-bidirectional: nothing of the region's VPCs reaches the internet by an internet gateway, and nothing comes in.
   * block-ingress: NAT gateways and egress-only gateways still let out.
   */
  readonly mode: "block-bidirectional" | "block-ingress";
}

/**
 * Internet gateways of an account and region are of no effect, whatever route tables say (Security Hub EC2.172). For
 * accounts without anything public. Do not use it where a declarative policy of the organization sets the same.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export class VpcPublicAccessBlock extends Construct {
  constructor(scope: Construct, id: string, { placement, mode }: VpcPublicAccessBlockProps) {
    super(scope, id);
    new VpcBlockPublicAccessOptions(this, "options", { ...placement, internetGatewayBlockMode: mode });
  }
}
