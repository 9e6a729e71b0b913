import { retentionOutside, retentionRangeProblem } from "../../core/backup-lifecycle";
import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";
import { targetedRegions, targetsAccount } from "../targets";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

interface Kept {
  readonly path: readonly PathSegment[];
  readonly retentionInDays: number;
}

/** A backup whose retention the vault's lock does not take fails, each time. */
export const backupLock: Rule = {
  id: "LZ-CFG-202",
  title: "Backups in locked vaults are kept as long as the lock wants, and no longer",
  needs: ["regions.governed", ...TARGETING_NEEDS],
  *check({ settings }) {
    const { lock } = settings.backup;
    if (lock === undefined) return;
    const impossible = retentionRangeProblem(lock);
    if (impossible !== undefined) {
      yield { path: ["backup", "lock", "maxRetentionInDays"], message: impossible };
      return;
    }
    for (const { path, retentionInDays } of keptInLockedVaults(settings)) {
      const range = retentionOutside(lock, retentionInDays);
      if (range === undefined) continue;
      yield {
        path: [...path, "retentionInDays"],
        message: `must be ${range} for vaults with backup.lock, got ${retentionInDays}`,
        hint: "change the retention, or take the accounts out of backup.lock.targets",
      };
    }
  },
};

function* keptInLockedVaults(settings: LandingZoneSettings): Generator<Kept> {
  const { lock, plans } = settings.backup;
  if (lock === undefined) return;
  const accounts = selectableAccounts(settings);
  const isLocked = (names: readonly string[], regions: readonly string[]): boolean =>
    targetedRegions(lock.targets, regions).length > 0 &&
    accounts.some((account) => names.includes(account.name) && targetsAccount(lock.targets, account));
  for (const [index, plan] of plans.entries()) {
    const own = accounts.filter((account) => targetsAccount(plan.targets, account)).map(({ name }) => name);
    for (const [rule, { copies, retentionInDays }] of plan.rules.entries()) {
      const path = ["backup", "plans", index, "rules", rule];
      if (isLocked(own, plan.regions ?? settings.regions.governed)) yield { path, retentionInDays };
      for (const [copy, { account, region, retentionInDays }] of copies.entries()) {
        const keepers = account === undefined ? own : [account];
        if (isLocked(keepers, [region])) yield { path: [...path, "copies", copy], retentionInDays };
      }
    }
  }
}
