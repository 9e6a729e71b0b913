import type { LandingZoneStack } from "../base-stack";

/** Settings of EC2 that no declarative policy keeps. */
export function addEc2Defaults(_stack: LandingZoneStack): void {
  // Not there yet.
}
