import { Construct } from "constructs";
import { GuardDutyOrganization } from "../../modules/guardduty/organization";
import type { LandingZoneStack } from "../base-stack";
import { skippedPlans } from "../guardduty-plans";
import { knownFact } from "../known-fact";

/** GuardDuty and its protection plans in every account, present and future. */
export function addGuardDuty(stack: LandingZoneStack): void {
  const { settings, lock, governedRegions } = stack.landingZone;
  const guardDuty = new Construct(stack, "guardduty");
  for (const region of governedRegions) {
    const fact = `guardDutyDetectors.${stack.account.name}.${region}`;
    new GuardDutyOrganization(guardDuty, region, {
      placement: stack.in(region),
      detectorId: knownFact(stack, fact, lock.guardDutyDetectors[stack.account.name]?.[region]),
      protectionPlans: settings.services.guardDuty.protectionPlans,
      excludedPlans: skippedPlans(stack.landingZone, region),
    });
  }
}
