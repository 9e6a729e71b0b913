import type { LandingZoneStack } from "../base-stack";

/** The management account's own Macie, and its delegation. */
export function addMacie(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
