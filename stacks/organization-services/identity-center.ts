import type { LandingZoneStack } from "../base-stack";

/** Permission sets, groups and assignments of IAM Identity Center. */
export function addIdentityCenter(_stack: LandingZoneStack): void {
  // Not there yet.
}
