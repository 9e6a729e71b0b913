import type { LandingZoneStack } from "../base-stack";

/** What the organization settles for AWS Backup. */
export function addBackupSettings(_stack: LandingZoneStack): void {
  // Not there yet.
}
