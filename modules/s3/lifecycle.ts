import type { S3BucketLifecycleConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { type PrefixLifecycle, prefixesProblem, prefixRule } from "./prefix-lifecycle";
import { type Transition, transitionsProblem } from "./transition";

/** How long a bucket keeps what. Days count from an object's creation, or from when it stopped being current. */
export interface BucketLifecycle {
  /**
   * Days after which current objects expire.
   *
   * @default - current objects are kept for ever
   */
  readonly expireAfterDays?: number;

  /**
   * Days after which objects move to S3 Glacier Instant Retrieval. S3 leaves objects under 128 KB where they are, since
   * moving them would cost more than it saves.
   *
   * @default - objects stay in S3 Standard
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
   */
  readonly archiveAfterDays?: number;

  /**
   * Moves to other storage classes, in the order of days: instead of `archiveAfterDays`.
   *
   * @default - objects stay in S3 Standard
   */
  readonly transitions?: readonly Transition[];

  /**
   * What differs below a prefix.
   *
   * @default - nothing
   */
  readonly prefixes?: readonly PrefixLifecycle[];

  /**
   * Days that an overwritten or deleted version is kept: the time to notice a deletion and undo it.
   *
   * @default 90
   */
  readonly noncurrentExpireAfterDays?: number;

  /**
   * Days after which the parts of an upload that was never completed are removed.
   *
   * @default 7
   */
  readonly abortMultipartUploadsAfterDays?: number;
}

/** What cannot work about the lifecycle, in words for a ConfigError; undefined if all is well. */
export function lifecycleProblem({ prefixes = [], transitions, ...days }: BucketLifecycle): string | undefined {
  for (const [name, value] of Object.entries(days) as [string, number | undefined][]) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
      return `lifecycle.${name} must be a whole number of days from 1 up, got ${value}`;
    }
  }
  const { archiveAfterDays, expireAfterDays } = days;
  if (archiveAfterDays !== undefined && transitions !== undefined) {
    return "lifecycle must have archiveAfterDays or transitions, got both";
  }
  if (archiveAfterDays !== undefined && expireAfterDays !== undefined && archiveAfterDays >= expireAfterDays) {
    return `lifecycle.archiveAfterDays must be less than expireAfterDays (${expireAfterDays}), got ${archiveAfterDays}`;
  }
  return (
    transitionsProblem("lifecycle.transitions", transitions ?? [], expireAfterDays) ??
    prefixesProblem(prefixes, expireAfterDays)
  );
}

/** The lifecycle rules of a bucket: one for every object, one for each prefix. */
export function lifecycleRules(lifecycle: BucketLifecycle): S3BucketLifecycleConfigurationRule[] {
  return [lifecycleRule(lifecycle), ...(lifecycle.prefixes ?? []).map(prefixRule)];
}

/** The rule that applies to every object. */
export function lifecycleRule(lifecycle: BucketLifecycle): S3BucketLifecycleConfigurationRule {
  const { expireAfterDays, noncurrentExpireAfterDays, abortMultipartUploadsAfterDays } = lifecycle;
  return {
    id: "all-objects",
    status: "Enabled",
    filter: [{ prefix: "" }],
    transition: transitionsOf(lifecycle)?.map(({ afterDays, storageClass }) => ({ days: afterDays, storageClass })),
    // An expiration in days removes left-over delete markers too; without one, S3 must be told to.
    expiration: [expireAfterDays === undefined ? { expiredObjectDeleteMarker: true } : { days: expireAfterDays }],
    noncurrentVersionExpiration: [{ noncurrentDays: noncurrentExpireAfterDays ?? 90 }],
    abortIncompleteMultipartUpload: [{ daysAfterInitiation: abortMultipartUploadsAfterDays ?? 7 }],
  };
}

function transitionsOf({ archiveAfterDays, transitions }: BucketLifecycle): readonly Transition[] | undefined {
  return archiveAfterDays === undefined ? transitions : [{ afterDays: archiveAfterDays, storageClass: "GLACIER_IR" }];
}
