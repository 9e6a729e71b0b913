import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";
import { certificateArnProblem } from "./certificate-arn";

export interface CertificateExpiryAlarmProps {
  /** Account and region of the certificate. */
  readonly placement: Placement;

  /** Name of the alarm, unique in the account and region. */
  readonly alarmName: string;

  /** ARN of the certificate. */
  readonly certificateArn: string;

  /**
   * Days before its end at which the alarm goes off, 1 to 395. AWS advises 44, which is where some renewals begin: take
   * fewer if the alarm comes and goes with each renewal, more if an imported certificate takes longer to get.
   *
   * @default 44
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Best_Practice_Recommended_Alarms_AWS_Services.html#ACM
   */
  readonly thresholdInDays?: number;

  /**
   * ARNs of topics in the same region that it publishes to.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly topicArns?: readonly string[];
}

/**
 * Goes off when a certificate is near its end and was not renewed.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 */
export class CertificateExpiryAlarm extends Construct {
  constructor(scope: Construct, id: string, props: CertificateExpiryAlarmProps) {
    super(scope, id);
    const { placement, alarmName, certificateArn, thresholdInDays = 44, topicArns } = props;
    const problem =
      certificateArnProblem("certificateArn", certificateArn, placement.regionName) ??
      wholeNumberProblem("thresholdInDays", thresholdInDays, 1, 395);
    if (problem !== undefined) throw new ConfigError(this, problem);
    new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName,
      alarmDescription: `a certificate ends within ${thresholdInDays} days`,
      namespace: "AWS/CertificateManager",
      metricName: "DaysToExpiry",
      dimensions: { CertificateArn: certificateArn },
      statistic: "Minimum",
      // ACM tells it twice a day.
      period: 86_400,
      evaluationPeriods: 1,
      threshold: thresholdInDays,
      comparisonOperator: "LessThanOrEqualToThreshold",
      // ACM says nothing of a certificate that has ended: the alarm stays as it is.
      treatMissingData: "ignore",
      alarmActions: topicArns && [...topicArns],
    });
  }
}
