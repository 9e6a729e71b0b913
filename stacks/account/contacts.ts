import type { LandingZoneStack } from "../base-stack";

/** Alternate contacts of the account. */
export function addContacts(_stack: LandingZoneStack): void {
  // Not there yet.
}
