/** Storage classes that a lifecycle moves objects to, in the only order in which S3 moves them. */
export const TRANSITION_CLASSES = [
  "STANDARD_IA",
  "INTELLIGENT_TIERING",
  "ONEZONE_IA",
  "GLACIER_IR",
  "GLACIER",
  "DEEP_ARCHIVE",
] as const;

/** A move of objects to a cheaper storage class. */
export interface Transition {
  /** Days from an object's creation; 0 is at once, 30 the least for STANDARD_IA and ONEZONE_IA. */
  readonly afterDays: number;

  readonly storageClass: (typeof TRANSITION_CLASSES)[number];
}

/**
 * What S3 would refuse about the moves before an expiration, in words for a ConfigError; undefined if all is well.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html
 */
export function transitionsProblem(
  at: string,
  transitions: readonly Transition[],
  expireAfterDays: number | undefined,
): string | undefined {
  let last: Transition | undefined;
  for (const [index, transition] of transitions.entries()) {
    const { afterDays: days, storageClass } = transition;
    const least = storageClass === "STANDARD_IA" || storageClass === "ONEZONE_IA" ? 30 : 0;
    if (!(Number.isInteger(days) && days >= least)) {
      return `${at}[${index}].afterDays must be a whole number of days from ${least} up for ${storageClass}, got ${days}`;
    }
    if (expireAfterDays !== undefined && days >= expireAfterDays) {
      return `${at}[${index}].afterDays must be less than expireAfterDays (${expireAfterDays}), got ${days}`;
    }
    if (last !== undefined && (days <= last.afterDays || rank(storageClass) <= rank(last.storageClass))) {
      return `${at} must go on to later days and in the order ${TRANSITION_CLASSES.join(", ")}, got ${storageClass} after ${days} days behind ${last.storageClass} after ${last.afterDays}`;
    }
    last = transition;
  }
  return undefined;
}

function rank(storageClass: Transition["storageClass"]): number {
  return TRANSITION_CLASSES.indexOf(storageClass);
}
