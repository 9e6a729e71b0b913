import type { LandingZoneStack } from "../base-stack";

/** Shield Advanced, in the accounts that the acknowledged configuration names. */
export function addShield(_stack: LandingZoneStack): void {
  // Filled in with the module.
}
