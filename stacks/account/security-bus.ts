import type { LandingZoneStack } from "../base-stack";

/** The event bus of the security account. */
export function addSecurityBus(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
