import {
  backupWindowProblem,
  coldStorageProblems,
  continuousProblems,
  retentionOutside,
  retentionRangeProblem,
} from "../../core/backup-lifecycle";

const settingsOf = (problems: readonly { readonly setting: string }[]): string[] =>
  problems.map(({ setting }) => setting);

test.each([
  [{ retentionInDays: 1 }, []],
  [{ retentionInDays: 91, coldStorageAfterDays: 1 }, []],
  [{ retentionInDays: 90, coldStorageAfterDays: 1 }, ["retentionInDays"]],
])("cold storage lasts 90 days: %j -> %j", (lifecycle, expected) => {
  expect(settingsOf(coldStorageProblems(lifecycle))).toEqual(expected);
});

test.each([
  [{ retentionInDays: 35 }, []],
  [{ retentionInDays: 36 }, ["retentionInDays"]],
  [{ retentionInDays: 200, coldStorageAfterDays: 30 }, ["retentionInDays", "coldStorageAfterDays"]],
])("continuous backups are warm and last 35 days: %j -> %j", (lifecycle, expected) => {
  expect(settingsOf(continuousProblems(lifecycle))).toEqual(expected);
});

test.each([
  [60, 120, undefined],
  [60, 119, "must be at least 120, an hour more than startWindowInMinutes, got 119"],
])("a start window of %j and a completion window of %j: %j", (start, completion, expected) => {
  expect(backupWindowProblem(start, completion)).toBe(expected);
});

test.each([
  [{ minRetentionInDays: 7 }, undefined],
  [{ minRetentionInDays: 7, maxRetentionInDays: 7 }, undefined],
  [{ minRetentionInDays: 7, maxRetentionInDays: 6 }, "must be at least minRetentionInDays (7), got 6"],
])("a lock of %j: %j", (lock, expected) => {
  expect(retentionRangeProblem(lock)).toBe(expected);
});

test.each([
  [{ minRetentionInDays: 7 }, 7, undefined],
  [{ minRetentionInDays: 7 }, 6, "at least 7"],
  [{ minRetentionInDays: 7, maxRetentionInDays: 30 }, 30, undefined],
  [{ minRetentionInDays: 7, maxRetentionInDays: 30 }, 31, "7-30"],
])("a lock of %j, a retention of %j: %j", (lock, days, expected) => {
  expect(retentionOutside(lock, days)).toBe(expected);
});
