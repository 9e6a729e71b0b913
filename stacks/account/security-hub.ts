import type { LandingZoneStack } from "../base-stack";

/** The administrator's own Security Hub. */
export function addSecurityHub(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
