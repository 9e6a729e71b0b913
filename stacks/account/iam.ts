import type { LandingZoneStack } from "../base-stack";

/** Password policy, alias, service-linked roles and the roles that every account has. */
export function addIamDefaults(_stack: LandingZoneStack): void {
  // Not there yet.
}
