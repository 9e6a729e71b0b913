import type { LandingZoneStack } from "../base-stack";

/** Queries over the archive. */
export function addAthena(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
