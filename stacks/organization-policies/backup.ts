import type { LandingZone } from "../../config/model";
import type { PlacedPolicy } from "./placed";

/** Backup policies that the configuration asks for. */
export function backupPolicies(_landingZone: LandingZone): PlacedPolicy[] {
  return [];
}
