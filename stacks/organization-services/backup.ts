import { Construct } from "constructs";
import { BackupGlobalSettings } from "../../modules/backup/global-settings";
import { BackupResourceTypes } from "../../modules/backup/resource-types";
import { allCopyKeepers, backupPlanRegions, backupPlans } from "../backup-places";
import type { LandingZoneStack } from "../base-stack";

/** What the organization settles for AWS Backup: copies between accounts, and the types that policies back up. */
export function addBackupSettings(stack: LandingZoneStack): void {
  const { landingZone } = stack;
  const { backup, delegatedAdministrators } = landingZone.settings;
  const plans = backupPlans(landingZone);
  if (plans.length === 0) return;
  const settings = new Construct(stack, "backup");
  new BackupGlobalSettings(settings, "global", {
    placement: stack.home,
    crossAccountCopies: allCopyKeepers(landingZone).length > 0,
    delegatedAdministrator: delegatedAdministrators["backup.amazonaws.com"] !== undefined,
  });
  if (backup.resourceTypes.length === 0) return;
  const regions = new Set(plans.flatMap((plan) => backupPlanRegions(landingZone, plan)));
  for (const region of landingZone.governedRegions.filter((each) => regions.has(each))) {
    new BackupResourceTypes(settings, region, { placement: stack.in(region), types: backup.resourceTypes });
  }
}
