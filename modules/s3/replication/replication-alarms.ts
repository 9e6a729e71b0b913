import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";

export interface ReplicationAlarmsProps {
  /** Account and region of the source bucket: S3 counts failures there. */
  readonly source: Placement;

  /** The source bucket's account, in the region of the destination: S3 measures the delay there. */
  readonly destination: Placement;

  /** Name of the bucket that is replicated. */
  readonly sourceBucketName: string;
  /** Name of the bucket that gets the replicas. */
  readonly destinationBucketName: string;

  /** Id of the rule that the alarms are about. */
  readonly ruleId: string;

  /** What the names of both alarms begin with. */
  readonly alarmNamePrefix: string;

  /**
   * Seconds that the destination may be behind. With time control S3 promises 900.
   *
   * @default 3600
   */
  readonly maximumLatencyInSeconds?: number;

  /**
   * ARNs of topics that the alarm on failures publishes to, in the source's region.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly sourceTopicArns?: readonly string[];

  /**
   * ARNs of topics that the alarm on the delay publishes to, in the destination's region.
   *
   * @default - none
   */
  readonly destinationTopicArns?: readonly string[];
}

/**
 * Goes off when objects of a rule could not be replicated, or the destination stays behind for fifteen minutes.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/repl-metrics.html
 */
export class ReplicationAlarms extends Construct {
  constructor(scope: Construct, id: string, props: ReplicationAlarmsProps) {
    super(scope, id);
    const {
      source,
      destination,
      sourceBucketName,
      destinationBucketName,
      ruleId,
      maximumLatencyInSeconds = 3600,
    } = props;
    if (!(Number.isInteger(maximumLatencyInSeconds) && maximumLatencyInSeconds >= 60)) {
      throw new ConfigError(
        this,
        `maximumLatencyInSeconds must be a whole number from 60 up, got ${maximumLatencyInSeconds}`,
      );
    }
    const common = {
      namespace: "AWS/S3",
      dimensions: { SourceBucket: sourceBucketName, DestinationBucket: destinationBucketName, RuleId: ruleId },
      // S3 reports nothing while nothing is written, which is no reason for an alarm.
      treatMissingData: "notBreaching",
    };
    new CloudwatchMetricAlarm(this, "failed", {
      ...source,
      ...common,
      alarmName: `${props.alarmNamePrefix}-failed`,
      alarmDescription: `Objects of ${sourceBucketName} did not reach ${destinationBucketName}`,
      metricName: "OperationsFailedReplication",
      statistic: "Sum",
      period: 300,
      evaluationPeriods: 1,
      threshold: 0,
      comparisonOperator: "GreaterThanThreshold",
      alarmActions: props.sourceTopicArns && [...props.sourceTopicArns],
    });
    new CloudwatchMetricAlarm(this, "latency", {
      ...destination,
      ...common,
      alarmName: `${props.alarmNamePrefix}-latency`,
      alarmDescription: `${destinationBucketName} is behind ${sourceBucketName}`,
      metricName: "ReplicationLatency",
      statistic: "Maximum",
      period: 300,
      evaluationPeriods: 3,
      threshold: maximumLatencyInSeconds,
      comparisonOperator: "GreaterThanThreshold",
      alarmActions: props.destinationTopicArns && [...props.destinationTopicArns],
    });
  }
}
