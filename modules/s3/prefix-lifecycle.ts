import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { type Transition, transitionsProblem } from "./transition";

/**
 * What differs for objects below a prefix. Where two rules hold for an object, S3 takes the one that expires it sooner
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html): so nothing below a prefix can be kept
 * longer than the rest of the bucket. To keep a prefix for ever, leave the bucket's own expiration out and name the
 * prefixes that expire.
 */
export interface PrefixLifecycle {
  /** What the keys begin with, such as uploads/. No prefix may begin with another one. */
  readonly prefix: string;

  /**
   * Days after which current objects expire, fewer than the bucket's.
   *
   * @default - as the bucket's
   */
  readonly expireAfterDays?: number;

  /**
   * Moves to cheaper storage classes.
   *
   * @default - as the bucket's
   */
  readonly transitions?: readonly Transition[];
}

/** What cannot work about the prefixes, in words for a ConfigError; undefined if all is well. */
export function prefixesProblem(
  prefixes: readonly PrefixLifecycle[],
  bucketExpiresAfterDays: number | undefined,
): string | undefined {
  for (const [index, { prefix, expireAfterDays: days, transitions = [] }] of prefixes.entries()) {
    const at = `lifecycle.prefixes[${index}]`;
    if (prefix === "") return `${at}.prefix must not be empty: the bucket's own lifecycle is for every object`;
    const other = prefixes.find((each, position) => position !== index && prefix.startsWith(each.prefix));
    if (other !== undefined) {
      return `${at}.prefix must not begin with another prefix, since S3 would apply both, got '${prefix}' and '${other.prefix}'`;
    }
    if (days === undefined && transitions.length === 0) {
      return `${at} must say expireAfterDays or transitions; what it leaves out is as for the bucket`;
    }
    if (days !== undefined && !(Number.isInteger(days) && days >= 1)) {
      return `${at}.expireAfterDays must be a whole number of days from 1 up, got ${days}`;
    }
    if (days !== undefined && bucketExpiresAfterDays !== undefined && days >= bucketExpiresAfterDays) {
      return `${at}.expireAfterDays must be less than lifecycle.expireAfterDays (${bucketExpiresAfterDays}), since S3 takes the shorter of two, got ${days}`;
    }
    const problem = transitionsProblem(`${at}.transitions`, transitions, days ?? bucketExpiresAfterDays);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The rule of a prefix. Old versions and broken uploads are the bucket's own rule's. */
export function prefixRule(lifecycle: PrefixLifecycle): S3BucketLifecycleConfigurationRule {
  const { prefix, expireAfterDays, transitions = [] } = lifecycle;
  return {
    id: prefix,
    status: "Enabled",
    filter: [{ prefix }],
    transition: transitions.map(({ afterDays, storageClass }) => ({ days: afterDays, storageClass })),
    expiration: expireAfterDays === undefined ? undefined : [{ days: expireAfterDays }],
  };
}
