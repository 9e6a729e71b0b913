import type { LandingZoneStack } from "../base-stack";

/** The administrator's own Macie. */
export function addMacie(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
