import type { LandingZoneStack } from "../base-stack";

/** Export of findings, lists and filters of GuardDuty. */
export function addGuardDutyFindings(_stack: LandingZoneStack): void {
  // filled in by the service's own change
}
