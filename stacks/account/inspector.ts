import type { LandingZoneStack } from "../base-stack";

/** The administrator's own Inspector. */
export function addInspector(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
