import { type Capability, isAvailable } from "../core/region-capabilities";
import { findRegion } from "../core/regions";
import type { LandingZoneSettings } from "./schema";

/** What the landing zone sets up in every governed region, unless `usedCapabilities` takes it out. */
export const USED_CAPABILITIES: readonly Capability[] = [
  "access-analyzer",
  "cloudtrail",
  "cloudtrail:INSIGHTS",
  "config",
  "guardduty",
  // Each plan is set explicitly, also to "none", and setting a plan that the region lacks fails.
  "guardduty:EBS_MALWARE_PROTECTION",
  "guardduty:EKS_AUDIT_LOGS",
  "guardduty:LAMBDA_NETWORK_LOGS",
  "guardduty:RDS_LOGIN_EVENTS",
  "guardduty:RUNTIME_MONITORING",
  "guardduty:S3_DATA_EVENTS",
  "inspector2",
  "inspector2:LAMBDA",
  "inspector2:LAMBDA_CODE",
  "macie2",
  "s3:object-lock",
  "securityhub",
];

/** What the landing zone sets up in every governed region with these settings. */
export function usedCapabilities({ inspector }: LandingZoneSettings["services"]): readonly Capability[] {
  // Inspector is not asked for a scan type that is off, so no region can lack it. Most lack the scan of Lambda code.
  const off = new Set<Capability>([
    ...(inspector.scanTypes.lambda ? [] : ["inspector2:LAMBDA" as const]),
    ...(inspector.scanTypes.lambdaCode ? [] : ["inspector2:LAMBDA_CODE" as const]),
  ]);
  return USED_CAPABILITIES.filter((capability) => !off.has(capability));
}

/**
 * What is used and the region lacks. A service that is missing stands for its features too.
 *
 * @param used - all that may be used, unless said
 */
export function gapsOf(region: string, used: readonly Capability[] = USED_CAPABILITIES): Capability[] {
  if (!findRegion(region)) return [];
  return used.filter((capability) => {
    const service = capability.split(":", 1)[0] as Capability;
    const serviceIsMissing = service !== capability && used.includes(service) && !isAvailable(service, region);
    return !serviceIsMissing && !isAvailable(capability, region);
  });
}
