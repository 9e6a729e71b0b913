import { backupScheduleProblem } from "../../core/backup-schedule";
import { quote } from "../text";
import type { Rule } from "./rule";

/** AWS would refuse the plan in every account, long after the policy was deployed, and nobody would see it. */
export const backupSchedules: Rule = {
  id: "LZ-CFG-197",
  title: "Schedules of backup plans are cron expressions that AWS Backup takes",
  *check({ settings: { backup } }) {
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const [rule, { schedule }] of rules.entries()) {
        const problem = backupScheduleProblem(schedule);
        if (problem === undefined) continue;
        yield {
          path: ["backup", "plans", plan, "rules", rule, "schedule"],
          message: `${problem}, got ${quote(schedule)}`,
          hint: "cron(0 3 ? * * *) is every day at 3:00 UTC, cron(0 3 ? * SUN *) every Sunday, cron(0 3 1 * ? *) every first of a month",
        };
      }
    }
  },
};
