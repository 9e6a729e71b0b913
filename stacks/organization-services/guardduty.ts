import { Construct } from "constructs";
import { GuardDutyDelegation } from "../../modules/guardduty/delegation";
import { GuardDutyDetector } from "../../modules/guardduty/detector";
import type { LandingZoneStack } from "../base-stack";
import { skippedPlans } from "../guardduty-plans";
import { knownFact } from "../known-fact";

/** The management account's own detectors, and the delegation to the security account. */
export function addGuardDuty(stack: LandingZoneStack): void {
  const detectors = addDetectors(stack);
  const delegations = addDelegations(stack, detectors);
  stack.publishFacts({
    guardDutyDetectors: {
      [stack.account.name]: Object.fromEntries([...detectors].map(([region, { detectorId }]) => [region, detectorId])),
    },
    guardDutyDelegations: [...delegations.keys()].sort().map((region) => delegations.get(region)?.delegatedRegion),
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

/** One delegation a region, all after the home region's. */
function addDelegations(
  stack: LandingZoneStack,
  detectors: ReadonlyMap<string, GuardDutyDetector>,
): ReadonlyMap<string, GuardDutyDelegation> {
  const { homeRegion, securityAccount } = stack.landingZone;
  const administratorAccountId = knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id);
  const delegations = new Construct(stack, "guardduty-delegation");
  const made = new Map<string, GuardDutyDelegation>();
  for (const [region, { settled }] of detectors) {
    const home = made.get(homeRegion);
    made.set(
      region,
      new GuardDutyDelegation(delegations, region, {
        placement: stack.in(region),
        administratorAccountId,
        after: home ? [settled, home.settled] : [settled],
      }),
    );
  }
  return made;
}
