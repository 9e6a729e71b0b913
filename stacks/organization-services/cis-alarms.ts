import { CIS_ALARMS } from "../../core/cis-alarms";
import { CisAlarms } from "../../modules/cis-alarms/cis-alarms";
import type { OrganizationTrail } from "../../modules/cloudtrail/organization-trail";
import type { LandingZoneStack } from "../base-stack";

/** Alarms of the CIS benchmark on the trail's log group, those that are left. */
export function addCisAlarms(stack: LandingZoneStack, trail: OrganizationTrail): void {
  const { settings } = stack.landingZone;
  const { thresholds, disabled, emails } = settings.services.cloudTrail.cisAlarms;
  const off = new Map(disabled.map(({ alarm, reason }) => [alarm, reason]));
  if (CIS_ALARMS.every((alarm) => off.has(alarm))) return;
  new CisAlarms(stack, "cis-alarms", {
    placement: stack.home,
    organization: settings.organization.name,
    logGroupName: trail.logGroupName,
    disabled: off,
    thresholds: new Map(thresholds.map(({ alarm, events }) => [alarm, events])),
    emails,
  });
}
