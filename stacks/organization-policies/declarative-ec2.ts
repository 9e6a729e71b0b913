import type { LandingZone } from "../../config/model";
import type { PlacedPolicy } from "./placed";

/** The declarative policy for EC2 that the configuration asks for. */
export function declarativeEc2(_landingZone: LandingZone): PlacedPolicy[] {
  return [];
}
