import type { CloudfrontDistributionOrigin } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { CloudfrontVpcOrigin } from "@cdktf/provider-aws/lib/cloudfront-vpc-origin";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { readTimeoutProblem } from "./https-origin";
import { type Origin, originIdProblem } from "./origin";

export interface VpcOriginProps {
  readonly placement: Placement;

  /** Name of the origin inside the distribution and in the account. */
  readonly originId: string;

  /** ARN of an internal load balancer or an instance in a private subnet, in the distribution's account. */
  readonly resourceArn: string;

  /** Host name of the load balancer or instance. */
  readonly domainName: string;

  /**
   * Port that it listens on for HTTPS, 443 or 1024-65535.
   *
   * @default 443
   */
  readonly httpsPort?: number;

  /**
   * Seconds that it may take to answer, 1-60; more by a quota.
   *
   * @default 30
   */
  readonly readTimeoutInSeconds?: number;
}

/**
 * An origin that only CloudFront can reach: it has no address in the internet, so there is nothing that an attacker could
 * turn to past CloudFront and its web ACL. The choice for load balancers. Its security group must let CloudFront in:
 * `CloudFrontIngress`. AWS takes up to 15 minutes to make one.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html
 */
export class VpcOrigin extends Construct implements Origin {
  public readonly originId: string;
  public readonly origin: CloudfrontDistributionOrigin;

  constructor(scope: Construct, id: string, props: VpcOriginProps) {
    super(scope, id);
    const { placement, originId, resourceArn, httpsPort = 443, readTimeoutInSeconds } = props;
    const problem =
      originIdProblem(originId) ??
      resourceProblem(resourceArn) ??
      portProblem(httpsPort) ??
      readTimeoutProblem(readTimeoutInSeconds);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const vpcOrigin = new CloudfrontVpcOrigin(this, "vpc-origin", {
      ...placement,
      vpcOriginEndpointConfig: [
        {
          name: originId,
          arn: resourceArn,
          // HTTP is never used; CloudFront asks for its port all the same.
          httpPort: 80,
          httpsPort,
          originProtocolPolicy: "https-only",
          originSslProtocols: [{ items: ["TLSv1.2"], quantity: 1 }],
        },
      ],
    });
    this.originId = originId;
    this.origin = {
      originId,
      domainName: props.domainName,
      vpcOriginConfig: { vpcOriginId: vpcOrigin.id, originReadTimeout: readTimeoutInSeconds },
    };
  }
}

function resourceProblem(resourceArn: string): string | undefined {
  if (Token.isUnresolved(resourceArn)) return undefined;
  if (/^arn:[\w-]+:(elasticloadbalancing:.*:loadbalancer\/(app|net)\/|ec2:.*:instance\/)/.test(resourceArn)) {
    return undefined;
  }
  return `resourceArn must be the ARN of an application or network load balancer or an instance, got '${resourceArn}'`;
}

function portProblem(port: number): string | undefined {
  if (port === 443 || (Number.isInteger(port) && port >= 1024 && port <= 65_535)) return undefined;
  return `httpsPort must be 443 or from 1024 to 65535, got ${port}`;
}
