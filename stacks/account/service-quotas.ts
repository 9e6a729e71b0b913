import type { LandingZoneStack } from "../base-stack";

/** Requests for higher quotas. */
export function addServiceQuotas(_stack: LandingZoneStack): void {
  // Not there yet.
}
