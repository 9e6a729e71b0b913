import type { LandingZoneStack } from "../base-stack";

/** Aggregator, rules and conformance packs of AWS Config. */
export function addConfig(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
