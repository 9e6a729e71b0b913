import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/**
 * Region of what belongs to CloudFront and Route 53: certificates, web ACLs, log deliveries, metrics, DNSSEC keys.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export const EDGE_REGION = "us-east-1";

/** Throws unless `placement` is in us-east-1. */
export function requireEdgeRegion(scope: Construct, placement: Placement): void {
  if (placement.regionName === EDGE_REGION) return;
  throw new ConfigError(
    scope,
    `placement must be in ${EDGE_REGION}, where AWS keeps what CloudFront and Route 53 use, got '${placement.regionName}'`,
  );
}
