import type { PathSegment } from "../findings";
import type { BackupPlanSettings } from "../schema/backup";
import type { Rule, Violation } from "./rule";

type RuleSettings = BackupPlanSettings["rules"][number];
type Lifecycle = Pick<RuleSettings, "retentionInDays" | "coldStorageAfterDays">;

/** What is in cold storage stays there and is billed for 90 days. */
const LEAST_DAYS_IN_COLD_STORAGE = 90;

/** Longest that AWS Backup can restore to any moment. */
const MAX_CONTINUOUS_IN_DAYS = 35;

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html, .../point-in-time-recovery.html */
export const backupLifecycles: Rule = {
  id: "LZ-CFG-199",
  title: "Backups live as long as AWS Backup allows: 90 days in cold storage, 35 days if continuous",
  *check({ settings: { backup } }) {
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const [index, rule] of rules.entries()) {
        const path = ["backup", "plans", plan, "rules", index];
        yield* coldStorage(rule, path);
        if (rule.continuous) yield* continuous(rule, path);
        for (const [copy, lifecycle] of rule.copies.entries()) yield* coldStorage(lifecycle, [...path, "copies", copy]);
      }
    }
  },
};

function* coldStorage(
  { retentionInDays, coldStorageAfterDays }: Lifecycle,
  path: readonly PathSegment[],
): Generator<Violation> {
  if (coldStorageAfterDays === undefined) return;
  const least = coldStorageAfterDays + LEAST_DAYS_IN_COLD_STORAGE;
  if (retentionInDays >= least) return;
  yield {
    path: [...path, "retentionInDays"],
    message: `must be at least ${least}, 90 days more than coldStorageAfterDays, got ${retentionInDays}`,
    hint: "leave coldStorageAfterDays out if the backup is not kept so long",
  };
}

function* continuous(
  { retentionInDays, coldStorageAfterDays }: RuleSettings,
  path: readonly PathSegment[],
): Generator<Violation> {
  const hint = "add a second rule without continuous for what is kept longer";
  if (retentionInDays > MAX_CONTINUOUS_IN_DAYS) {
    const message = `must be at most ${MAX_CONTINUOUS_IN_DAYS} for continuous backups, got ${retentionInDays}`;
    yield { path: [...path, "retentionInDays"], message, hint };
  }
  if (coldStorageAfterDays !== undefined) {
    yield {
      path: [...path, "coldStorageAfterDays"],
      message: `must be left out for continuous backups, got ${coldStorageAfterDays}`,
      hint,
    };
  }
}
