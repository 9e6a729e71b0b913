import { backupScheduleProblem } from "../../core/backup-schedule";
import type { PathSegment } from "../findings";
import { quote } from "../text";
import type { Rule, Violation } from "./rule";

/** AWS would refuse the plan in every account, long after the policy was deployed, and nobody would see it. */
export const backupSchedules: Rule = {
  id: "LZ-CFG-197",
  title: "Schedules of backup plans and restore tests are cron expressions that AWS Backup takes",
  *check({ settings: { backup } }) {
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const [rule, { schedule }] of rules.entries()) {
        yield* problem(schedule, ["backup", "plans", plan, "rules", rule, "schedule"]);
      }
    }
    const { restoreTesting } = backup;
    if (restoreTesting !== undefined) yield* problem(restoreTesting.schedule, ["backup", "restoreTesting", "schedule"]);
  },
};

function* problem(schedule: string, path: readonly PathSegment[]): Generator<Violation> {
  const wrong = backupScheduleProblem(schedule);
  if (wrong === undefined) return;
  yield {
    path,
    message: `${wrong}, got ${quote(schedule)}`,
    hint: "cron(0 3 ? * * *) is every day at 3:00 UTC, cron(0 3 ? * SUN *) every Sunday, cron(0 3 1 * ? *) every first of a month",
  };
}
