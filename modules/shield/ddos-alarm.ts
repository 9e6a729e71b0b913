import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { EventTopic } from "../events/topic";
import type { Placement } from "../placement";
import { metricsRegion } from "./protected-resource";
import type { ShieldProtection } from "./protection";

export interface DdosAlarmProps {
  /**
   * The account, and the region in which Shield reports the metric: us-east-1 for CloudFront and Route 53, the
   * resource's own for everything else.
   */
  readonly placement: Placement;

  /**
   * Name of the alarm. With core/names.ts's `alarmNamePrefix` before it, its state also goes where the organization's
   * other security events go.
   */
  readonly alarmName: string;

  /** What is protected. */
  readonly protection: ShieldProtection;

  /** Topic that is told. @default - none: EventBridge tells of every change of an alarm's state anyway */
  readonly topic?: EventTopic;
}

/**
 * Goes off when Shield Advanced sees an event on a resource. It need not be an attack: look at the resource then.
 *
 * During an event Shield reports each minute, else once a day: missing data is no event, and the alarm goes back 20 minutes
 * after the last report.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/shield-metrics.html
 */
export class DdosAlarm extends Construct {
  constructor(scope: Construct, id: string, { placement, alarmName, protection, topic }: DdosAlarmProps) {
    super(scope, id);
    const { resourceArn, resourceType } = protection;
    const region = metricsRegion(resourceArn, resourceType);
    if (region !== undefined && region !== placement.regionName) {
      throw new ConfigError(
        this,
        `placement must be in ${region}, where Shield reports metrics of this ${resourceType}, got ${placement.regionName}`,
      );
    }
    new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName,
      alarmDescription: "Shield Advanced sees a DDoS event; what to do: docs/ddos.md",
      namespace: "AWS/DDoSProtection",
      metricName: "DDoSDetected",
      dimensions: { ResourceArn: resourceArn },
      statistic: "Sum",
      period: 60,
      evaluationPeriods: 20,
      datapointsToAlarm: 1,
      threshold: 0,
      comparisonOperator: "GreaterThanThreshold",
      treatMissingData: "notBreaching",
      alarmActions: topic && [topic.topicArn],
      dependsOn: topic && [topic.ready],
    });
  }
}
