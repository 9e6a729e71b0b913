import type { LandingZone } from "../../config/model";
import { denyOrganizationChanges } from "../../policies/service-control/deny-organization-changes";
import type { PlacedControl } from "./placed";

/** The controls of service control policies that the configuration asks for, in the order in which they are packed. */
export function serviceControls(landingZone: LandingZone): PlacedControl[] {
  const { serviceControl } = landingZone.settings.organizationPolicies;
  const all = [{ ...serviceControl.denyOrganizationChanges, control: denyOrganizationChanges() }];
  return all.filter(({ enabled }) => enabled);
}
