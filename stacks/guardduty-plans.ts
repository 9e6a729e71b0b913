import type { LandingZone } from "../config/model";
import { PLAN_NAMES, type PlanName } from "../modules/guardduty/protection-plans";

/** Protection plans that the configuration declares as missing in a region. */
export function skippedPlans(landingZone: LandingZone, region: string): PlanName[] {
  const skipped = landingZone.settings.regions.skips.filter((skip) => skip.region === region);
  return PLAN_NAMES.filter((name) => skipped.some(({ capability }) => capability === `guardduty:${name}`));
}
