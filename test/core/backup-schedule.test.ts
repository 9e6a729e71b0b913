import { backupScheduleProblem } from "../../core/backup-schedule";

const FORM = "must be cron(minute hour day-of-month month day-of-week year), in UTC";
const QUESTION_MARK = "must have ? as the day of the month or as the day of the week, not both";
const MINUTE = "must have one number as the minute: AWS Backup runs at most once an hour";

test.each([
  "cron(0 3 ? * * *)",
  "cron(0 5/1 ? * * *)",
  "cron(30 1,13 ? * MON-FRI *)",
  "cron(0 4 1 * ? *)",
  "cron(0 4 L * ? *)",
  "cron(0 4 15W JAN,jul ? 2026-2030)",
  "cron(0 4 ? * 6L *)",
  "cron(0 4 ? * 3#2 *)",
  "cron(15 */4 ? */2 1 *)",
])("%s is a schedule", (schedule) => {
  expect(backupScheduleProblem(schedule)).toBeUndefined();
});

test.each([
  ["daily", FORM],
  ["rate(1 day)", FORM],
  ["0 3 ? * * *", FORM],
  ["cron(0 3 ? * *)", FORM],
  ["cron(0 3 * * * *)", QUESTION_MARK],
  ["cron(0 3 ? * ? *)", QUESTION_MARK],
  ["cron(0/15 3 ? * * *)", MINUTE],
  ["cron(* 3 ? * * *)", MINUTE],
  ["cron(60 3 ? * * *)", "must have 0-59 as the minute"],
  ["cron(0 24 ? * * *)", "must have 0-23 as the hour"],
  ["cron(0 ? 1 * ? *)", "must have 0-23 as the hour"],
  ["cron(0 3 32 * ? *)", "must have 1-31 as the day of month"],
  ["cron(0 3 1 13 ? *)", "must have 1-12 as the month"],
  ["cron(0 3 ? * 8 *)", "must have 1-7 as the day of week"],
  ["cron(0 3 ? * MON-TUE-WED *)", "must have 1-7 as the day of week"],
  ["cron(0 3 ? * * 1969)", "must have 1970-2199 as the year"],
  ["cron(0 3/0 ? * * *)", "must have 0-23 as the hour"],
  ["cron(0 3/1/1 ? * * *)", "must have 0-23 as the hour"],
])("%s %s", (schedule, problem) => {
  expect(backupScheduleProblem(schedule)).toBe(problem);
});
