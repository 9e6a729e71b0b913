import type { AlarmDefinition, AlarmStatistic, Comparison, MissingData, Threshold } from "./definition";

/** AWS's list of the alarms that it recommends; sections of it are linked by the services' names. */
export const RECOMMENDED_ALARMS_PAGE =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html";

/** One recommended alarm, for any resource of its kind. */
export interface AlarmRow {
  readonly metricName: string;
  readonly statistic: AlarmStatistic;
  readonly comparison: Comparison;
  /** A number or band that suits most, or what it is taken from: such a row is an alarm only if a number is given. */
  readonly threshold: Threshold | { readonly leftToYou: string };
  /** @default 60 */
  readonly periodInSeconds?: number;
  readonly evaluationPeriods: number;
  /** @default - all of the periods */
  readonly datapointsToAlarm?: number;
  /**
   * Most metrics are there only while something happens, and nothing is no reason for an alarm.
   *
   * @default notBreaching
   */
  readonly missingData?: MissingData;
  /** What is wrong when it goes off, and what to look at. */
  readonly meaning: string;
}

/** The alarms of one kind of resource. */
export interface AlarmTable<Id extends string = string, Dimension extends string = string> {
  /** What is watched, such as "Lambda function". */
  readonly subject: string;
  readonly namespace: string;
  readonly dimensions: readonly Dimension[];
  /** Region that alone has the metrics. @default - the region of what is watched */
  readonly region?: string;
  /** Who recommends it: AWS's page, or this project where that page has no section. */
  readonly origin: "AWS" | "ours";
  /** Page of AWS that the numbers are from, or that describes the metrics. */
  readonly page: string;
  readonly rows: Readonly<Record<Id, AlarmRow>>;
}

/** The table as it is; the ids of its rows and its dimensions become part of its type. */
export function alarmTable<Id extends string, Dimension extends string>(
  table: AlarmTable<Id, Dimension>,
): AlarmTable<Id, Dimension> {
  return table;
}

/**
 * The alarms of a table for one resource: every row that has a threshold of its own, and each other row that
 * `thresholds` has a number for. A number for a row of the first kind takes the place of AWS's.
 */
export function define<Id extends string, Dimension extends string>(
  table: AlarmTable<Id, Dimension>,
  dimensions: Readonly<Record<Dimension, string>>,
  thresholds?: Readonly<Partial<Record<Id, Threshold>>>,
): AlarmDefinition<Id>[] {
  return (Object.entries(table.rows) as [Id, AlarmRow][]).flatMap(([id, row]) => {
    const given: Threshold | undefined = thresholds?.[id];
    const threshold = given ?? row.threshold;
    return typeof threshold === "object" && "leftToYou" in threshold
      ? []
      : [definition(table, dimensions, id, row, threshold)];
  });
}

function definition<Id extends string>(
  { subject, namespace, page, region }: AlarmTable,
  dimensions: Readonly<Record<string, string>>,
  id: Id,
  row: AlarmRow,
  threshold: Threshold,
): AlarmDefinition<Id> {
  return {
    id,
    namespace,
    metricName: row.metricName,
    dimensions,
    statistic: row.statistic,
    comparison: row.comparison,
    threshold,
    periodInSeconds: row.periodInSeconds ?? 60,
    evaluationPeriods: row.evaluationPeriods,
    datapointsToAlarm: row.datapointsToAlarm ?? row.evaluationPeriods,
    missingData: row.missingData ?? "notBreaching",
    description: `${subject}: ${row.meaning} ${page}`,
    ...(region !== undefined && { region }),
  };
}
