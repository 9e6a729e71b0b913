import type { LandingZone } from "../../config/model";
import type { PlacedControl } from "./placed";

/** The controls of resource control policies that the configuration asks for, in the order in which they are packed. */
export function resourceControls(_landingZone: LandingZone): PlacedControl[] {
  return [];
}
