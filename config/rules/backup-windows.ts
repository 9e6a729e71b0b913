import { backupWindowProblem } from "../../core/backup-lifecycle";
import type { Rule } from "./rule";

export const backupWindows: Rule = {
  id: "LZ-CFG-198",
  title: "Backups have at least an hour between the end of the start window and of the completion window",
  *check({ settings: { backup } }) {
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const [index, { startWindowInMinutes, completionWindowInMinutes }] of rules.entries()) {
        const message = backupWindowProblem(startWindowInMinutes, completionWindowInMinutes);
        if (message === undefined) continue;
        yield { path: ["backup", "plans", plan, "rules", index, "completionWindowInMinutes"], message };
      }
    }
  },
};
