/** Retention that S3 puts on each new object by itself. */
export interface BucketObjectLock {
  /** GOVERNANCE can be lifted with s3:BypassGovernanceRetention; COMPLIANCE by nobody, the root user neither. */
  readonly mode: "GOVERNANCE" | "COMPLIANCE";

  /** Days from an object's creation in which its version cannot be deleted. */
  readonly retentionInDays: number;
}

/** What S3 would refuse about the retention, in words for a ConfigError; undefined if all is well. */
export function objectLockProblem(lock: BucketObjectLock | undefined): string | undefined {
  const days = lock?.retentionInDays;
  if (days === undefined || (Number.isInteger(days) && days >= 1 && days <= 36_500)) return undefined;
  return `objectLock.retentionInDays must be a whole number from 1 to 36500, got ${days}`;
}
