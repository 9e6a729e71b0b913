import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { CisAlarmName } from "../../core/cis-alarms";
import { ConfigError } from "../../core/errors";
import { cisAlarmName, cisMetricNamespace } from "../../core/names";
import type { EventTopic } from "../events/topic";
import type { Placement } from "../placement";
import { CIS_PATTERNS } from "./patterns";

/** Seconds over which events are counted: the period that the benchmark's own commands use. */
export const CIS_PERIOD_IN_SECONDS = 300;

export interface CisAlarmProps {
  /** Account and region of the trail's log group. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Which alarm of the benchmark. */
  readonly alarm: CisAlarmName;

  /** Name of the log group that the trail writes to. */
  readonly logGroupName: string;

  /**
   * Events within five minutes that set the alarm off, 1 or more.
   *
   * @default 1
   */
  readonly threshold?: number;

  /**
   * Topic that the alarm publishes to; its policy must let the alarm.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly topic?: EventTopic;
}

/** One metric filter of the CIS AWS Foundations Benchmark on a trail's log group, and the alarm on its metric. */
export class CisAlarm extends Construct {
  constructor(scope: Construct, id: string, props: CisAlarmProps) {
    super(scope, id);
    const { placement, organization, alarm, threshold = 1, topic } = props;
    if (!Number.isInteger(threshold) || threshold < 1) {
      throw new ConfigError(this, `threshold must be a whole number from 1 up, got ${threshold}`);
    }
    const { section, control, event, pattern } = CIS_PATTERNS[alarm];
    const namespace = cisMetricNamespace(organization);
    const alarmName = cisAlarmName(organization, alarm);
    new CloudwatchLogMetricFilter(this, "filter", {
      ...placement,
      name: alarmName,
      logGroupName: props.logGroupName,
      pattern,
      // With dimensions CloudWatch takes no default value, and the metric would have gaps instead of zeros.
      // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html
      metricTransformation: { name: alarm, namespace, value: "1", defaultValue: "0" },
    });
    new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName,
      alarmDescription: `${event}, somewhere in the organization (CIS ${section}${control ? `, ${control}` : ""})`,
      namespace,
      metricName: alarm,
      statistic: "Sum",
      period: CIS_PERIOD_IN_SECONDS,
      evaluationPeriods: 1,
      threshold,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      // A filter reports nothing at all while no event arrives, which is no reason for an alarm.
      treatMissingData: "notBreaching",
      alarmActions: topic && [topic.topicArn],
      dependsOn: topic && [topic.ready],
    });
  }
}
