import type { LandingZoneStack } from "../base-stack";

/** The default VPC of every region, closed. */
export function addDefaultVpc(_stack: LandingZoneStack): void {
  // Not there yet.
}
