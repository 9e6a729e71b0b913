/** Target of an association: every managed instance of the account in the region, those to come too. */
export const ALL_INSTANCES = [{ key: "InstanceIds", values: ["*"] }];

/**
 * Schedule of an association.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/reference-cron-and-rate-expressions.html
 */
export function everyHours(hours: number): string {
  return hours === 1 ? "rate(1 hour)" : `rate(${hours} hours)`;
}
