import { CloudTrailDelegation } from "../../modules/cloudtrail/delegation";
import type { OrganizationTrail } from "../../modules/cloudtrail/organization-trail";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Lets the security account administer CloudTrail, unless that is switched off. */
export function addCloudTrailDelegation(stack: LandingZoneStack, trail: OrganizationTrail): void {
  const { settings, securityAccount } = stack.landingZone;
  if (!settings.services.cloudTrail.delegatedAdministration) return;
  new CloudTrailDelegation(stack, "cloudtrail-delegation", {
    placement: stack.home,
    administratorAccountId: knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id),
    // The trail makes CloudTrail's service-linked role, which the delegation needs.
    after: [trail.settled],
  });
}
