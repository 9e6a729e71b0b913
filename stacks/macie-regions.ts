import type { LandingZone } from "../config/model";
import { isSkipped } from "../config/resolve";

/** Governed regions with Macie, the home region first if it is among them: all that the configuration does not skip. */
export function macieRegions(landingZone: LandingZone): string[] {
  return landingZone.governedRegions.filter((region) => !isSkipped(landingZone, "macie2", region));
}
