import { type Capability, isAvailable } from "../core/region-capabilities";
import { findRegion } from "../core/regions";

/** What the landing zone sets up in every governed region, whichever way it is configured. */
export const USED_CAPABILITIES: readonly Capability[] = [
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
  "macie2",
  "s3:object-lock",
  "securityhub",
];

/** What the landing zone uses and the region lacks. A service that is missing stands for its features too. */
export function gapsOf(region: string): Capability[] {
  if (!findRegion(region)) return [];
  return USED_CAPABILITIES.filter((capability) => {
    const service = capability.split(":", 1)[0] as Capability;
    const serviceIsMissing =
      service !== capability && USED_CAPABILITIES.includes(service) && !isAvailable(service, region);
    return !serviceIsMissing && !isAvailable(capability, region);
  });
}
