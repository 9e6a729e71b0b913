/** How long a recovery point lives. https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html */
export interface BackupLifecycle {
  /** Days after which it is deleted, 1-36500. */
  readonly retentionInDays: number;

  /** Days after which it moves to cold storage. @default - never */
  readonly coldStorageAfterDays?: number;
}

/** Retentions that a locked vault takes, in days. */
export interface RetentionRange {
  readonly minRetentionInDays: number;
  /** @default - no limit */
  readonly maxRetentionInDays?: number;
}

/** What AWS Backup refuses about one setting. */
export interface BackupSettingProblem<Setting extends string> {
  readonly setting: Setting;
  /** Completes "<setting> ...". */
  readonly problem: string;
  readonly hint: string;
}

/** What is in cold storage stays there and is billed for 90 days. */
const LEAST_DAYS_IN_COLD_STORAGE = 90;

/** Longest that AWS Backup can restore to any moment. */
const MAX_CONTINUOUS_IN_DAYS = 35;

const LEAST_MINUTES_AFTER_START_WINDOW = 60;

/** A recovery point that would leave cold storage too early. */
export function coldStorageProblems(lifecycle: BackupLifecycle): BackupSettingProblem<keyof BackupLifecycle>[] {
  const { retentionInDays, coldStorageAfterDays } = lifecycle;
  if (coldStorageAfterDays === undefined) return [];
  const least = coldStorageAfterDays + LEAST_DAYS_IN_COLD_STORAGE;
  if (retentionInDays >= least) return [];
  return [
    {
      setting: "retentionInDays",
      problem: `must be at least ${least}, 90 days more than coldStorageAfterDays, got ${retentionInDays}`,
      hint: "leave coldStorageAfterDays out if the backup is not kept so long",
    },
  ];
}

/**
 * A continuous backup that is kept too long, or moved.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html
 */
export function continuousProblems(lifecycle: BackupLifecycle): BackupSettingProblem<keyof BackupLifecycle>[] {
  const { retentionInDays, coldStorageAfterDays } = lifecycle;
  const hint = "add a second rule without continuous for what is kept longer";
  const problems: BackupSettingProblem<keyof BackupLifecycle>[] = [];
  if (retentionInDays > MAX_CONTINUOUS_IN_DAYS) {
    const problem = `must be at most ${MAX_CONTINUOUS_IN_DAYS} for continuous backups, got ${retentionInDays}`;
    problems.push({ setting: "retentionInDays", problem, hint });
  }
  if (coldStorageAfterDays !== undefined) {
    const problem = `must be left out for continuous backups, got ${coldStorageAfterDays}`;
    problems.push({ setting: "coldStorageAfterDays", problem, hint });
  }
  return problems;
}

/** Windows of which a job that begins late could not end in time, completing "completionWindowInMinutes ...". */
export function backupWindowProblem(
  startWindowInMinutes: number,
  completionWindowInMinutes: number,
): string | undefined {
  const least = startWindowInMinutes + LEAST_MINUTES_AFTER_START_WINDOW;
  if (completionWindowInMinutes >= least) return undefined;
  return `must be at least ${least}, an hour more than startWindowInMinutes, got ${completionWindowInMinutes}`;
}

/** A lock that takes no retention at all, completing "maxRetentionInDays ...". */
export function retentionRangeProblem({
  minRetentionInDays: min,
  maxRetentionInDays: max,
}: RetentionRange): string | undefined {
  if (max === undefined || max >= min) return undefined;
  return `must be at least minRetentionInDays (${min}), got ${max}`;
}

/** The retentions in words, if this one is not among them. */
export function retentionOutside(lock: RetentionRange, retentionInDays: number): string | undefined {
  const { minRetentionInDays: min, maxRetentionInDays: max } = lock;
  if (retentionInDays >= min && (max === undefined || retentionInDays <= max)) return undefined;
  return max === undefined ? `at least ${min}` : `${min}-${max}`;
}
