import type { Route53RecordAlias } from "@cdktf/provider-aws/lib/route53-record";
import { Token } from "cdktf";

/** Zone of the names of all distributions. CloudFront says nothing of their health. */
const CLOUDFRONT_ZONE_ID = "Z2FDTNDATAQYW2";

/** An AWS resource that a record stands for. */
export interface AliasTarget {
  /** Its own DNS name. */
  readonly dnsName: string;

  /** Zone of that name, which is AWS's. */
  readonly hostedZoneId: string;

  /**
   * Whether the record is healthy only while the resource is. Not for distributions.
   *
   * @default true
   */
  readonly evaluateTargetHealth?: boolean;
}

/** A distribution as the target of a record. */
export function distributionTarget(distribution: { readonly domainName: string }): AliasTarget {
  return { dnsName: distribution.domainName, hostedZoneId: CLOUDFRONT_ZONE_ID, evaluateTargetHealth: false };
}

/** An accelerator or a load balancer as the target of a record. */
export function aliasTarget({ dnsName, hostedZoneId }: { dnsName: string; hostedZoneId: string }): AliasTarget {
  return { dnsName, hostedZoneId };
}

/** The record's block. */
export function aliasBlock({ dnsName, hostedZoneId, evaluateTargetHealth = true }: AliasTarget): Route53RecordAlias {
  return { name: dnsName, zoneId: hostedZoneId, evaluateTargetHealth };
}

/** What Route 53 would refuse about a target, in words for a ConfigError. */
export function aliasProblem({ hostedZoneId, evaluateTargetHealth = true }: AliasTarget): string | undefined {
  if (!Token.isUnresolved(hostedZoneId) && hostedZoneId === CLOUDFRONT_ZONE_ID && evaluateTargetHealth) {
    return "evaluateTargetHealth must be false for a distribution, use distributionTarget()";
  }
  return undefined;
}
