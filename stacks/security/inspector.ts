import type { LandingZoneStack } from "../base-stack";

/** Inspector for the organization. */
export function addInspector(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
