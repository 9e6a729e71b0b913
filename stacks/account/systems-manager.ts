import type { LandingZoneStack } from "../base-stack";

/** Sharing of documents, default host management and patching. */
export function addSystemsManager(_stack: LandingZoneStack): void {
  // Not there yet.
}
