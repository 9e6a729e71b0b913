import {
  type BackupLifecycle,
  type BackupSettingProblem,
  coldStorageProblems,
  continuousProblems,
} from "../../core/backup-lifecycle";
import type { PathSegment } from "../findings";
import type { Rule, Violation } from "./rule";

export const backupLifecycles: Rule = {
  id: "LZ-CFG-199",
  title: "Backups live as long as AWS Backup allows: 90 days in cold storage, 35 days if continuous",
  *check({ settings: { backup } }) {
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const [index, rule] of rules.entries()) {
        const path = ["backup", "plans", plan, "rules", index];
        yield* violations(path, coldStorageProblems(rule));
        if (rule.continuous) yield* violations(path, continuousProblems(rule));
        for (const [copy, lifecycle] of rule.copies.entries()) {
          yield* violations([...path, "copies", copy], coldStorageProblems(lifecycle));
        }
      }
    }
  },
};

function violations(
  path: readonly PathSegment[],
  problems: readonly BackupSettingProblem<keyof BackupLifecycle>[],
): Violation[] {
  return problems.map(({ setting, problem, hint }) => ({ path: [...path, setting], message: problem, hint }));
}
