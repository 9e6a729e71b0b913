import { SecurityDashboard } from "../../modules/cloudwatch/security-dashboard";
import type { LandingZoneStack } from "../base-stack";

/** The dashboard of findings and their delivery. */
export function addDashboards(stack: LandingZoneStack): void {
  const { settings, governedRegions } = stack.landingZone;
  new SecurityDashboard(stack, "dashboards", {
    placement: stack.home,
    organization: settings.organization.name,
    regions: governedRegions,
  });
}
