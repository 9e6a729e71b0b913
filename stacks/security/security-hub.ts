import type { LandingZoneStack } from "../base-stack";

/** Security Hub for the organization. */
export function addSecurityHub(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
