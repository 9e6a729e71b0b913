import { wholeNumberProblem } from "../../core/whole-number";

/** Retention that S3 puts on each new object by itself. */
export interface BucketObjectLock {
  /** GOVERNANCE can be lifted with s3:BypassGovernanceRetention; COMPLIANCE by nobody, the root user neither. */
  readonly mode: "GOVERNANCE" | "COMPLIANCE";

  /** Days from an object's creation in which its version cannot be deleted. */
  readonly retentionInDays: number;
}

/** What S3 would refuse about the retention, in words for a ConfigError; undefined if all is well. */
export function objectLockProblem(lock: BucketObjectLock | undefined): string | undefined {
  return wholeNumberProblem("objectLock.retentionInDays", lock?.retentionInDays, 1, 36_500);
}
