import type { LandingZoneStack } from "../base-stack";

/** The vaults, the role and the settings of AWS Backup. */
export function addBackup(_stack: LandingZoneStack): void {
  // Not there yet.
}
