import type { LandingZoneStack } from "../base-stack";

/** Events that arise in the account, sent to the security account's bus. */
export function addEventForwarding(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
