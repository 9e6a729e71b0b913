import { Construct } from "constructs";
import { GuardDutyDetector } from "../../modules/guardduty/detector";
import type { LandingZoneStack } from "../base-stack";
import { skippedPlans } from "../guardduty-plans";

/**
 * The administrator's own detectors. No detector in any other account: GuardDuty makes it when the account joins, and
 * one that is there conflicts.
 */
export function addGuardDuty(stack: LandingZoneStack): void {
  if (stack.account.kind !== "security") return;
  const { settings, governedRegions } = stack.landingZone;
  const { findingPublishingFrequency, protectionPlans } = settings.services.guardDuty;
  const guardDuty = new Construct(stack, "guardduty");
  const detectors = governedRegions.map((region): [string, string] => {
    const { detectorId } = new GuardDutyDetector(guardDuty, region, {
      placement: stack.in(region),
      findingPublishingFrequency,
      protectionPlans,
      excludedPlans: skippedPlans(stack.landingZone, region),
    });
    return [region, detectorId];
  });
  stack.publishFacts({ guardDutyDetectors: { [stack.account.name]: Object.fromEntries(detectors) } });
}
