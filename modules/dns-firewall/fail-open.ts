import { Route53ResolverFirewallConfig } from "@cdktf/provider-aws/lib/route53-resolver-firewall-config";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface VpcFailOpenProps {
  /** The VPC's account and region. */
  readonly placement: Placement;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** True: queries are answered while DNS Firewall does not respond. False, as AWS's own default: they are not. */
  readonly failOpen: boolean;
}

/**
 * What becomes of a VPC's queries while DNS Firewall does not respond. One a VPC; leave it out where AWS's default is
 * right and nobody asks for evidence.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-vpc-configuration.html
 */
export class VpcFailOpen extends Construct {
  constructor(scope: Construct, id: string, { placement, vpcId, failOpen }: VpcFailOpenProps) {
    super(scope, id);
    new Route53ResolverFirewallConfig(this, "config", {
      ...placement,
      resourceId: vpcId,
      firewallFailOpen: failOpen ? "ENABLED" : "DISABLED",
    });
  }
}
