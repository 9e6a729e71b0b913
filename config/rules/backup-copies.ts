import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";
import type { BackupPlanSettings } from "../schema/backup";
import { targetsAccount } from "../targets";
import { didYouMean, quote } from "../text";
import type { Rule, Violation } from "./rule";
import { repeated, selectableAccounts, TARGETING_NEEDS } from "./support";

type Copy = BackupPlanSettings["rules"][number]["copies"][number];

export const backupCopies: Rule = {
  id: "LZ-CFG-201",
  title: "Copies of backups go to another vault, of an active account that the plan is not for",
  needs: ["regions.governed", ...TARGETING_NEEDS],
  *check({ settings }) {
    for (const [index, plan] of settings.backup.plans.entries()) {
      for (const [rule, { copies }] of plan.rules.entries()) {
        const path = ["backup", "plans", index, "rules", rule, "copies"];
        for (const [place, copy] of copies.entries()) yield* problems(copy, plan, settings, [...path, place]);
        for (const twice of repeated(copies, ({ region, account }) => `${account ?? ""} ${region}`)) {
          yield {
            path: [...path, twice.index],
            message: `goes to the same vault as copy ${twice.first + 1} of the rule`,
            hint: "remove one of the two",
          };
        }
      }
    }
  },
};

function* problems(
  copy: Copy,
  plan: BackupPlanSettings,
  settings: LandingZoneSettings,
  path: readonly PathSegment[],
): Generator<Violation> {
  const sources = plan.regions ?? settings.regions.governed;
  if (copy.account === undefined) {
    if (sources.includes(copy.region)) {
      yield {
        path: [...path, "region"],
        message: `must not be a region of the plan (${sources.join(", ")}) without another account, got ${quote(copy.region)}`,
        hint: "name the plan's regions without this one, or an account that keeps the copies",
      };
    }
    return;
  }
  const active = selectableAccounts(settings);
  const keeper = active.find(({ name }) => name === copy.account);
  if (keeper === undefined) {
    yield {
      path: [...path, "account"],
      message: `must be the name of an active account, got ${quote(copy.account)}`,
      hint: didYouMean(
        copy.account,
        active.map(({ name }) => name),
      ),
    };
  } else if (targetsAccount(plan.targets, keeper)) {
    yield {
      path: [...path, "account"],
      message: `must not be an account of the plan, got ${quote(copy.account)}: it would copy its backups onto themselves`,
      hint: "exclude it in the plan's targets",
    };
  }
  if (!settings.backup.customerManagedKeys) {
    yield {
      path: [...path, "account"],
      message: "needs backup.customerManagedKeys: true, since AWS's own key cannot be shared with another account",
    };
  }
}
