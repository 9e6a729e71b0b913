import { Construct } from "constructs";
import { activeAccounts } from "../../config/resolve";
import { targetedRegions, targetsAccount } from "../../config/targets";
import { type InspectorMember, InspectorOrganization } from "../../modules/inspector/organization";
import { SuppressionFilter } from "../../modules/inspector/suppression-filter";
import type { LandingZoneStack } from "../base-stack";
import { inspectorRegions, scanTypesIn } from "../inspector-regions";
import { knownFact } from "../known-fact";

/** Inspector in every account, present and future, and what its findings leave out. */
export function addInspector(stack: LandingZoneStack): void {
  const { targets, suppressionFilters } = stack.landingZone.settings.services.inspector;
  const regions = inspectorRegions(stack.landingZone);
  const scanned = targetedRegions(targets, regions);
  const members = inspectorMembers(stack);
  const organization = new Construct(stack, "inspector");
  const filters = new Construct(stack, "inspector-filter");
  for (const region of regions) {
    new InspectorOrganization(organization, region, {
      placement: stack.in(region),
      members: scanned.includes(region) ? members : [],
      scanTypes: scanTypesIn(stack.landingZone, region),
    });
    for (const { name, reason, regions: only, criteria } of suppressionFilters) {
      if (only && !only.includes(region)) continue;
      new SuppressionFilter(filters, `${name}-${region}`, { placement: stack.in(region), name, reason, criteria });
    }
  }
}

/**
 * Active accounts that the configuration targets, without the administrator. Suspended and closed accounts are none:
 * AWS refuses to associate them.
 */
function inspectorMembers(stack: LandingZoneStack): InspectorMember[] {
  const { targets, adoptMembers } = stack.landingZone.settings.services.inspector;
  return activeAccounts(stack.landingZone)
    .filter((account) => account.kind !== "security" && targetsAccount(targets, account))
    .map(({ name, id }) => ({
      name,
      accountId: knownFact(stack, `accounts.${name}`, id),
      adopt: adoptMembers.includes(name),
    }));
}
