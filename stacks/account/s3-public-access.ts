import type { LandingZoneStack } from "../base-stack";

/** The block of public access for the whole account. */
export function addS3PublicAccessBlock(_stack: LandingZoneStack): void {
  // Not there yet.
}
