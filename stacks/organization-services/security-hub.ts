import type { LandingZoneStack } from "../base-stack";

/** Security Hub's delegation. */
export function addSecurityHub(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
