import type { LogBucket } from "../../network/flow-log-destination";
import type { SecurityGroupRule } from "../../network/security-group-rule";
import type { Placement } from "../../placement";
import type { TargetGroupSettings } from "./target-group";

/**
 * Policies of HTTPS listeners: what versions and ciphers of TLS are spoken. All refuse what is older than TLS 1.2.
 *
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export const TLS_POLICIES = [
  "ELBSecurityPolicy-TLS13-1-2-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  "ELBSecurityPolicy-TLS13-1-3-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
  "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
  "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
] as const;

export interface LoadBalancerProps {
  readonly placement: Placement;

  /** Name of the balancer: at most 32 letters, digits and hyphens, not beginning with internal-. */
  readonly name: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Subnets in two zones or more: public ones for an internet-facing balancer. */
  readonly subnetIds: readonly string[];

  /**
   * internet-facing: it has public addresses. internal: it has none, and is reached from the VPC, by a VPC origin of
   * CloudFront or by Global Accelerator.
   *
   * @default "internal"
   */
  readonly scheme?: "internal" | "internet-facing";

  /**
   * Who reaches it, by a name of your choice: address ranges, security groups, or a prefix list such as the one of
   * CloudFront's origin-facing servers, whose id in the region is shown by
   * `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing`.
   */
  readonly sources: Readonly<Record<string, SecurityGroupRule["peer"]>>;

  /** ARN of the certificate, in the balancer's region. */
  readonly certificateArn: string;

  /**
   * ARNs of more certificates in the balancer's region, by a name of your choice: clients get the one for the host that
   * they ask for (SNI). At most 25.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
   */
  readonly moreCertificateArns?: Readonly<Record<string, string>>;

  /** @default "ELBSecurityPolicy-TLS13-1-2-2021-06": TLS 1.2 and 1.3 */
  readonly tlsPolicy?: (typeof TLS_POLICIES)[number];

  /**
   * Whether port 80 answers with a redirect to HTTPS. Otherwise it is closed: right behind CloudFront, which comes by
   * HTTPS alone.
   *
   * @default true
   */
  readonly redirectHttp?: boolean;

  /** What the requests are passed on to. */
  readonly targets: TargetGroupSettings;

  /** Bucket for access and connection logs, such as the log archive's; in the same region, encrypted with S3's own keys. */
  readonly logs: LogBucket;

  /**
   * firewall-manager where a policy of Firewall Manager brings a web ACL: then none is set here, as both would take it from
   * each other. Otherwise the ARN of a regional web ACL, and why no such policy holds this balancer.
   */
  readonly webAcl: "firewall-manager" | { readonly arn: string; readonly notUnderFirewallManager: string };

  /**
   * Whether the balancer can be deleted only after this is set to false and deployed.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * What happens to requests that could be read in two ways. defensive: harmful ones are blocked. strictest: everything
   * that is not by RFC 7230 is.
   *
   * @default "defensive"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/desync-mitigation-mode.html
   */
  readonly desyncMitigation?: "defensive" | "strictest";

  /** Seconds that a connection may be silent, 1 to 4000. @default 60 */
  readonly idleTimeoutInSeconds?: number;

  /**
   * Capacity units that are kept ready for a surge that is known beforehand; AWS bills them by the hour. At least 100.
   *
   * @default - the balancer grows by itself, over minutes
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/capacity-unit-reservation.html
   */
  readonly reservedCapacityUnits?: number;
}
