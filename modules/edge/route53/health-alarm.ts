import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { requireEdgeRegion } from "../home-region";

/** An alarm on a health check. */
export interface HealthAlarmSettings {
  /** Name of the alarm, unique in the account and us-east-1. */
  readonly alarmName: string;

  /**
   * ARNs of topics in us-east-1 that it publishes to.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly topicArns?: readonly string[];
}

export interface HealthAlarmProps extends HealthAlarmSettings {
  readonly placement: Placement;

  /** Name of the health check. */
  readonly name: string;

  /** Id of the health check. */
  readonly healthCheckId: string;
}

/**
 * Goes off when a health check was unhealthy for three minutes. Route 53's metrics are in us-east-1 alone.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-health-checks.html
 */
export class HealthAlarm extends Construct {
  constructor(scope: Construct, id: string, props: HealthAlarmProps) {
    super(scope, id);
    requireEdgeRegion(this, props.placement);
    new CloudwatchMetricAlarm(this, "alarm", {
      ...props.placement,
      alarmName: props.alarmName,
      alarmDescription: `the health check ${props.name} is unhealthy`,
      namespace: "AWS/Route53",
      metricName: "HealthCheckStatus",
      dimensions: { HealthCheckId: props.healthCheckId },
      statistic: "Minimum",
      period: 60,
      evaluationPeriods: 3,
      threshold: 1,
      comparisonOperator: "LessThanThreshold",
      // A check that reports nothing at all is not a healthy one.
      treatMissingData: "breaching",
      alarmActions: props.topicArns && [...props.topicArns],
    });
  }
}
