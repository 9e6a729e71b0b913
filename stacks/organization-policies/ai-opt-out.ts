import type { LandingZone } from "../../config/model";
import type { PlacedPolicy } from "./placed";

/** The opt-out from AWS's AI services that the configuration asks for. */
export function aiOptOut(_landingZone: LandingZone): PlacedPolicy[] {
  return [];
}
