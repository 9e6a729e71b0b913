import type { Rule } from "./rule";

const LEAST_DIFFERENCE_IN_MINUTES = 60;

/** A job that may begin so late could not end in time. */
export const backupWindows: Rule = {
  id: "LZ-CFG-198",
  title: "Backups have at least an hour between the end of the start window and of the completion window",
  *check({ settings: { backup } }) {
    for (const [plan, { rules }] of backup.plans.entries()) {
      for (const [index, { startWindowInMinutes, completionWindowInMinutes }] of rules.entries()) {
        const least = startWindowInMinutes + LEAST_DIFFERENCE_IN_MINUTES;
        if (completionWindowInMinutes >= least) continue;
        yield {
          path: ["backup", "plans", plan, "rules", index, "completionWindowInMinutes"],
          message: `must be at least ${least}, an hour more than startWindowInMinutes, got ${completionWindowInMinutes}`,
        };
      }
    }
  },
};
