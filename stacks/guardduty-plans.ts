import type { LandingZone } from "../config/model";
import { isSkipped } from "../config/resolve";
import { PLAN_NAMES, type PlanName } from "../modules/guardduty/protection-plans";

/** Protection plans that the configuration declares as missing in a region. */
export function skippedPlans(landingZone: LandingZone, region: string): PlanName[] {
  return PLAN_NAMES.filter((name) => isSkipped(landingZone, `guardduty:${name}`, region));
}
