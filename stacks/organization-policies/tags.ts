import type { LandingZone } from "../../config/model";
import type { PlacedPolicy } from "./placed";

/** Tag policies that the configuration asks for. */
export function tagPolicies(_landingZone: LandingZone): PlacedPolicy[] {
  return [];
}
