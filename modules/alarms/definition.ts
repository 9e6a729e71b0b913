/** How the values of one period become one number. Percentiles are written p90, p99.9. */
export type AlarmStatistic = "Average" | "Maximum" | "Minimum" | "SampleCount" | "Sum" | `p${number}`;

/** What sets the alarm off, seen from the metric: its value is above (`>`) the threshold, and so on. */
export type Comparison = keyof typeof COMPARISONS;

/** By the operators of CloudWatch. */
export const COMPARISONS = {
  ">": "GreaterThanThreshold",
  ">=": "GreaterThanOrEqualToThreshold",
  "<": "LessThanThreshold",
  "<=": "LessThanOrEqualToThreshold",
} as const;

/**
 * In place of a number: what is usual for the metric, which CloudWatch learns from two weeks of it. The alarm goes off
 * on the side that the comparison names.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Anomaly_Detection.html
 */
export interface AnomalyBand {
  /** Width of the band: 2 is what the console offers; the more, the fewer alarms. */
  readonly standardDeviations: number;
}

/** In the metric's unit, or what is usual for it. */
export type Threshold = number | AnomalyBand;

/** What an alarm makes of periods for which the metric says nothing. */
export type MissingData = "notBreaching" | "breaching" | "ignore" | "missing";

/** One alarm on one metric of one resource, as plain data. */
export interface AlarmDefinition<Id extends string = string> {
  /** Unique for what is watched, and part of the alarm's name, so it stays. */
  readonly id: Id;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: AlarmStatistic;
  readonly comparison: Comparison;
  readonly threshold: Threshold;
  readonly periodInSeconds: number;
  /** Periods that are looked at. */
  readonly evaluationPeriods: number;
  /** How many of them must be over the threshold. */
  readonly datapointsToAlarm: number;
  readonly missingData: MissingData;
  /** What it tells, what to look at, and where AWS writes about it: the text of the message. */
  readonly description: string;
  /** Region that alone has the metric. @default - the region of what is watched */
  readonly region?: string;
}
