/** A question that auditors ask of the archive, answered by one SELECT of Athena's engine version 3. */
export interface SavedQuery {
  /** Stable: part of the Terraform address. */
  readonly name: string;
  /** What it shows. */
  readonly description: string;
  readonly sql: string;
}

/** Names of the tables that the queries read; they stand in the queries' own database. */
export const CLOUDTRAIL_TABLE = "cloudtrail";
export const CONFIG_SNAPSHOTS_TABLE = "config_snapshots";

/**
 * Condition on the partition of CloudTrail's days: the last `days` of them. Every query has one, since Athena otherwise
 * reads the whole archive. Days are text that sorts like dates, so the comparison is one of text.
 */
export function lastDays(days: number): string {
  return `day >= date_format(current_date - interval '${days}' day, '%Y/%m/%d')`;
}

/** Any of some events of one service: `eventsource = '...' AND eventname IN (...)`. */
export function eventsOf(service: string, ...eventNames: readonly string[]): string {
  return `(eventsource = '${service}.amazonaws.com' AND eventname IN (${textList(eventNames)}))`;
}

/** Text literals for IN (...). */
export function textList(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(", ");
}

/** Who did what, where, when and whether it was refused: the columns of most answers. */
export const WHO_DID_WHAT = `eventtime,
  account,
  region,
  eventsource,
  eventname,
  useridentity.arn AS principal,
  sourceipaddress,
  errorcode`;

/** Newest first: the changes of the last `days` days that fulfil `condition`, refused attempts among them. */
export function changes(condition: string, days = 30, more: readonly string[] = []): string {
  return `SELECT
  ${[WHO_DID_WHAT, ...more].join(",\n  ")}
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(days)}
  AND ${condition}
ORDER BY eventtime DESC`;
}
