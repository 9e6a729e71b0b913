import type { LandingZoneStack } from "../base-stack";

/** Where findings go. */
export function addFindingRoutes(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
