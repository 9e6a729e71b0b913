import type { OrganizationTrail } from "../../modules/cloudtrail/organization-trail";
import { BreakGlassAlarm } from "../../modules/iam/break-glass-alarm";
import type { LandingZoneStack } from "../base-stack";

/** Alarm on every use of the accounts' break-glass roles, where there are any. */
export function addBreakGlassAlarm(stack: LandingZoneStack, trail: OrganizationTrail): void {
  const { settings } = stack.landingZone;
  if (settings.accountDefaults.iam.breakGlass === undefined) return;
  new BreakGlassAlarm(stack, "break-glass", {
    placement: stack.home,
    organization: settings.organization.name,
    logGroupName: trail.logGroupName,
  });
}
