/** One time series of a metric widget. */
export interface DashboardMetric {
  /** CloudWatch namespace, such as AWS/Events. */
  readonly namespace: string;
  readonly name: string;
  /** Names and values of the metric's dimensions. @default - no dimensions */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** Region, where it is not the widget's. @default - the widget's */
  readonly region?: string;
  /** How the line is called. @default - CloudWatch's own name */
  readonly label?: string;
}

/** Every metric that a search finds, a line each. */
export interface DashboardSearch {
  /** Expression such as `SEARCH('{AWS/Events,EventBusName,RuleName} MetricName="Invocations"', 'Sum', 300)`. */
  readonly expression: string;
}

/** A widget without its place on the dashboard: `Dashboard` lays widgets out. */
export interface Widget {
  readonly type: "metric" | "alarm" | "text";
  /** Columns of 24. */
  readonly width: number;
  /** Rows, about 50 pixels each. */
  readonly height: number;
  /** As in the dashboard body. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Lines of one or more metrics over time.
 *
 * Every property that the console would fill in is set: what it adds by itself shows up as a difference in the next
 * plan.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export function metricWidget(props: {
  readonly title: string;
  readonly region: string;
  readonly metrics: readonly (DashboardMetric | DashboardSearch)[];
  /** Percentiles are written p90. */
  readonly statistic: "Sum" | "Average" | "Maximum" | "Minimum" | "SampleCount" | `p${number}`;
  /** Seconds. @default 300 */
  readonly periodInSeconds?: number;
  /** Columns of 24. @default 12 */
  readonly width?: number;
}): Widget {
  const { title, region, metrics, statistic, periodInSeconds = 300, width = 12 } = props;
  return {
    type: "metric",
    width,
    height: 6,
    properties: {
      title,
      region,
      view: "timeSeries",
      stacked: false,
      stat: statistic,
      period: periodInSeconds,
      metrics: metrics.map(metricLine),
    },
  };
}

/** A line in CloudWatch's notation: an array of namespace, name and dimensions, or a single object. */
function metricLine(metric: DashboardMetric | DashboardSearch, index: number): unknown[] {
  if ("expression" in metric) return [{ expression: metric.expression, id: `e${index + 1}` }];
  const { namespace, name, dimensions = {}, region, label } = metric;
  const rendering = {
    ...(region === undefined ? {} : { region }),
    ...(label === undefined ? {} : { label }),
  };
  return [
    namespace,
    name,
    ...Object.entries(dimensions).flat(),
    ...(Object.keys(rendering).length > 0 ? [rendering] : []),
  ];
}

/** State of alarms: one square each, over the whole width. */
export function alarmWidget(props: { readonly title: string; readonly alarmArns: readonly string[] }): Widget {
  const { title, alarmArns } = props;
  return {
    type: "alarm",
    width: 24,
    height: 2 + Math.ceil(alarmArns.length / 5),
    properties: { title, alarms: [...alarmArns] },
  };
}

/** Text in Markdown over the whole width. */
export function textWidget(markdown: string): Widget {
  return { type: "text", width: 24, height: 2, properties: { markdown } };
}
