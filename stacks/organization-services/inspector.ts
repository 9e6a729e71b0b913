import type { LandingZoneStack } from "../base-stack";

/** Inspector's delegation. */
export function addInspector(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
