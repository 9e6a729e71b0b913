import type { LandingZoneStack } from "../base-stack";

/** Dashboards of the security account. */
export function addDashboards(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
