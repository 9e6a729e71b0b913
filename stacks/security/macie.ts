import type { LandingZoneStack } from "../base-stack";

/** Macie for the organization. */
export function addMacie(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
