import type { Account, LandingZone } from "../config/model";
import { activeAccounts } from "../config/resolve";
import type { BackupPlanSettings } from "../config/schema/backup";
import { targetedRegions, targetsAccount } from "../config/targets";

/** Backup plans that the configuration asks for. */
export function backupPlans({ settings }: LandingZone): readonly BackupPlanSettings[] {
  return settings.backup.enabled ? settings.backup.plans : [];
}

/** Governed regions in which a plan works, the home region first. */
export function backupPlanRegions({ governedRegions }: LandingZone, plan: BackupPlanSettings): string[] {
  return targetedRegions(plan, governedRegions);
}

/**
 * Regions in which an account has a vault: where plans work that are for the account, where it gets copies of its own
 * backups, and where it keeps those of others. However far a policy has come: the vaults must stand before it arrives.
 * A retiring region keeps its vault as long as it has recovery points: AWS deletes none that is not empty.
 */
export function vaultRegions(landingZone: LandingZone, account: Account): string[] {
  const { heldRegions } = landingZone;
  const regions = new Set<string>();
  for (const plan of backupPlans(landingZone)) {
    const isFor = targetsAccount(plan.targets, account);
    if (isFor) for (const region of targetedRegions(plan, heldRegions)) regions.add(region);
    for (const { region, account: keeper } of copiesOf(plan)) {
      if (keeper === undefined ? isFor : keeper === account.name) regions.add(region);
    }
  }
  return heldRegions.filter((region) => regions.has(region));
}

/** Accounts that keep copies of the backups of an account. */
export function copyKeepers(landingZone: LandingZone, account: Account): Account[] {
  const names = backupPlans(landingZone)
    .filter(({ targets }) => targetsAccount(targets, account))
    .flatMap((plan) => copiesOf(plan).map((copy) => copy.account));
  return activeAccounts(landingZone).filter(({ name }) => names.includes(name));
}

/** Accounts that keep copies of the backups of other accounts. */
export function allCopyKeepers(landingZone: LandingZone): Account[] {
  const names = backupPlans(landingZone).flatMap((plan) => copiesOf(plan).map((copy) => copy.account));
  return activeAccounts(landingZone).filter(({ name }) => names.includes(name));
}

function copiesOf({ rules }: BackupPlanSettings): BackupPlanSettings["rules"][number]["copies"] {
  return rules.flatMap(({ copies }) => copies);
}
