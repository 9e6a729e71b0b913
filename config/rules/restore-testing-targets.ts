import type { LandingZoneSettings } from "../schema";
import { type Selectable, targetedRegions, targetsAccount } from "../targets";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

/** Tests where there is no vault would be none, and everybody would believe that backups are tried. */
export const restoreTestingTargets: Rule = {
  id: "LZ-CFG-222",
  title: "Restore tests reach an account and region with a vault",
  needs: ["regions.governed", ...TARGETING_NEEDS],
  *check({ settings }) {
    const { restoreTesting, enabled } = settings.backup;
    if (restoreTesting === undefined) return;
    const { targets } = restoreTesting;
    const accounts = selectableAccounts(settings).filter((account) => targetsAccount(targets, account));
    const tested = targetedRegions(targets, settings.regions.governed);
    if (
      enabled &&
      accounts.some((account) => vaultRegions(settings, account).some((region) => tested.includes(region)))
    ) {
      return;
    }
    yield {
      path: ["backup", "restoreTesting", "targets"],
      message: enabled ? "reach no account and region of a backup plan or of its copies" : "need backup.enabled: true",
      hint: "target accounts and regions of backup.plans, or leave backup.restoreTesting out",
    };
  },
};

/** Governed regions in which plans or copies give the account a vault. */
function vaultRegions({ backup, regions }: LandingZoneSettings, account: Selectable): string[] {
  return backup.plans.flatMap((plan) => {
    const isFor = targetsAccount(plan.targets, account);
    const copies = plan.rules
      .flatMap(({ copies }) => copies)
      .filter(({ account: keeper }) => (keeper === undefined ? isFor : keeper === account.name))
      .map(({ region }) => region);
    return isFor ? [...targetedRegions(plan, regions.governed), ...copies] : copies;
  });
}
