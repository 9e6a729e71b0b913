import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";

export interface CloudFrontIngressProps {
  /** Account and region of the security group. */
  readonly placement: Placement;

  /** Security group of the origin. It should have no other rule that lets anything in. */
  readonly securityGroupId: string;

  /**
   * Id of AWS's prefix list com.amazonaws.global.cloudfront.origin-facing in the region. AWS assigns another one in each
   * region.
   */
  readonly prefixListId: string;

  /**
   * Port that the origin listens on.
   *
   * @default 443
   */
  readonly port?: number;
}

/**
 * Lets CloudFront alone reach an origin: nobody gets to a load balancer past CloudFront and its web ACL. Of a public load
 * balancer it hides the address from everybody but CloudFront, which other customers use too: only a `VpcOrigin` keeps
 * their distributions off. The prefix list counts as 55 of the 60 rules that a security group may have.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/LocationsOfEdgeServers.html
 */
export class CloudFrontIngress extends Construct {
  constructor(scope: Construct, id: string, props: CloudFrontIngressProps) {
    super(scope, id);
    const { placement, securityGroupId, prefixListId, port = 443 } = props;
    if (!Token.isUnresolved(prefixListId) && !/^pl-[0-9a-f]{8}([0-9a-f]{9})?$/.test(prefixListId)) {
      throw new ConfigError(
        this,
        `prefixListId must look like pl-0123abcd, got '${prefixListId}'; read it with: ${prefixListCommand(placement.regionName)}`,
      );
    }
    new VpcSecurityGroupIngressRule(this, "rule", {
      ...placement,
      securityGroupId,
      description: "HTTPS from CloudFront",
      prefixListId,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
    });
  }
}

/** The command that shows the id of CloudFront's prefix list in a region. */
export function prefixListCommand(region: string): string {
  return (
    `aws ec2 describe-managed-prefix-lists --region ${region} ` +
    "--filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing " +
    "--query 'PrefixLists[0].PrefixListId' --output text"
  );
}
