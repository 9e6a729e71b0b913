import type { LandingZoneStack } from "../base-stack";

/** Access Analyzer for the organization. */
export function addAccessAnalyzer(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
