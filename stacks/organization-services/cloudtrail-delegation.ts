import type { LandingZoneStack } from "../base-stack";

/** CloudTrail's delegation. */
export function addCloudTrailDelegation(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
