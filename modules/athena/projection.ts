/**
 * Partition projection: Athena works out the folders of account, region and day from these settings, so nobody adds
 * partitions as logs arrive.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
 */
export interface LogProjection {
  /** Folder of a day of one account and region, with `${account}`, `${region}` and `${day}`: s3://.../${account}/... */
  readonly location: string;

  /** How the day is written in the folder's name: CloudTrail pads months and days with zeros, AWS Config does not. */
  readonly dayFormat: "yyyy/MM/dd" | "yyyy/M/d";

  /** Ids of the accounts that logs are read of. */
  readonly accounts: readonly string[];

  /** Codes of the regions that logs are read of. */
  readonly regions: readonly string[];

  /** Days back from now that logs are kept; older folders are empty. */
  readonly days: number;
}

/** The columns that the folders stand for. A query that names none of them reads every folder. */
export const PARTITION_KEYS = [
  { name: "account", type: "string", comment: "Account that the logs are of" },
  { name: "region", type: "string", comment: "Region that the logs are of" },
  { name: "day", type: "string", comment: "Day in UTC" },
] as const;

/** The projection as parameters of a Glue table. */
export function projectionParameters(projection: LogProjection): Record<string, string> {
  return {
    "projection.enabled": "true",
    "projection.account.type": "enum",
    "projection.account.values": [...projection.accounts].sort().join(","),
    "projection.region.type": "enum",
    "projection.region.values": [...projection.regions].sort().join(","),
    "projection.day.type": "date",
    "projection.day.format": projection.dayFormat,
    "projection.day.range": `NOW-${projection.days}DAYS,NOW`,
    "projection.day.interval": "1",
    "projection.day.interval.unit": "DAYS",
    "storage.location.template": projection.location,
  };
}
