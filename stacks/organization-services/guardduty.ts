import { Construct } from "constructs";
import { GuardDutyDelegation } from "../../modules/guardduty/delegation";
import { GuardDutyDetector } from "../../modules/guardduty/detector";
import type { LandingZoneStack } from "../base-stack";
import { skippedPlans } from "../guardduty-plans";
import { knownFact } from "../known-fact";
import { delegateRegions } from "./delegate-regions";

/** The management account's own detectors, and the delegation to the security account. */
export function addGuardDuty(stack: LandingZoneStack): void {
  const detectors = addDetectors(stack);
  stack.publishFacts({
    guardDutyDetectors: {
      [stack.account.name]: Object.fromEntries([...detectors].map(([region, { detectorId }]) => [region, detectorId])),
    },
    guardDutyDelegations: addDelegations(stack, detectors),
  });
}

/** By region: GuardDuty cannot take the account as a member before it has them. */
function addDetectors(stack: LandingZoneStack): Map<string, GuardDutyDetector> {
  const { settings, governedRegions } = stack.landingZone;
  const { findingPublishingFrequency, protectionPlans } = settings.services.guardDuty;
  const guardDuty = new Construct(stack, "guardduty");
  return new Map(
    governedRegions.map((region) => [
      region,
      new GuardDutyDetector(guardDuty, region, {
        placement: stack.in(region),
        findingPublishingFrequency,
        protectionPlans,
        excludedPlans: skippedPlans(stack.landingZone, region),
        becomesMember: true,
      }),
    ]),
  );
}

/** One delegation a region; returns the regions. */
function addDelegations(stack: LandingZoneStack, detectors: ReadonlyMap<string, GuardDutyDetector>): string[] {
  const { securityAccount } = stack.landingZone;
  const administratorAccountId = knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id);
  const delegations = new Construct(stack, "guardduty-delegation");
  return delegateRegions([...detectors.keys()], (region, after) => {
    const own = detectors.get(region);
    return new GuardDutyDelegation(delegations, region, {
      placement: stack.in(region),
      administratorAccountId,
      after: own ? [own.settled, ...after] : after,
    });
  });
}
