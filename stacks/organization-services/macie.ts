import { Construct } from "constructs";
import { regionsWith } from "../../config/resolve";
import { MacieAccount } from "../../modules/macie/account";
import { MacieDelegation } from "../../modules/macie/delegation";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";
import { delegateRegions } from "./delegate-regions";

/** The management account's own Macie, and its delegation to the security account, all after the first region's. */
export function addMacie(stack: LandingZoneStack): void {
  const { settings, securityAccount } = stack.landingZone;
  const { findingPublishingFrequency } = settings.services.macie;
  const administratorAccountId = knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id);
  const macie = new Construct(stack, "macie");
  const delegations = new Construct(stack, "macie-delegation");
  const macieDelegations = delegateRegions(regionsWith(stack.landingZone, "macie2"), (region, after) => {
    const placement = stack.in(region);
    const { settled } = new MacieAccount(macie, region, { placement, findingPublishingFrequency });
    return new MacieDelegation(delegations, region, { placement, administratorAccountId, after: [settled, ...after] });
  });
  stack.publishFacts({ macieDelegations });
}
