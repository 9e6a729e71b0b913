import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import type { EventTopic } from "../events/topic";
import type { Placement } from "../placement";

/** The metric is about the month so far, and SNS tells it now and then. */
const PERIOD_IN_SECONDS = 300;
const DEFAULT_ALARM_PERCENT = 80;

export interface SmsSpendingProps {
  /** Account and region that the messages are sent from. */
  readonly placement: Placement;

  /**
   * US dollars a month, whole, up to the quota that AWS gave the account in the region: 1 at first. More is asked for by
   * a support case, see docs/runbooks/sms-spending.md. At the limit SNS sends no more, and nobody who relies on codes by
   * text message can sign in.
   */
  readonly monthlyLimitInUsd: number;

  /** Percent of the limit at which the alarm goes off, 1-100. @default 80 */
  readonly alarmAtPercent?: number;

  /** Name of the alarm. @default "sms-spending" */
  readonly alarmName?: string;

  /** Topic that the alarm publishes to; its policy must let the alarm. @default - EventBridge alone tells of it */
  readonly topic?: EventTopic;
}

/**
 * What an account may spend on text messages in a region, and an alarm before the money is gone. SNS keeps these settings
 * once for each account and region, for all that send messages there: one construct for it, and no more.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_preferences.html
 */
export class SmsSpending extends Construct {
  public readonly alarmArn: string;

  readonly #place: string;

  constructor(scope: Construct, id: string, props: SmsSpendingProps) {
    super(scope, id);
    const { placement, monthlyLimitInUsd, alarmAtPercent = DEFAULT_ALARM_PERCENT, topic } = props;
    this.#place = `${placement.accountId} in ${placement.regionName}`;
    const problem =
      wholeNumberProblem("monthlyLimitInUsd", monthlyLimitInUsd, 1) ??
      wholeNumberProblem("alarmAtPercent", alarmAtPercent, 1, 100) ??
      this.secondProblem();
    if (problem !== undefined) throw new ConfigError(this, problem);
    new SnsSmsPreferences(this, "preferences", {
      ...placement,
      monthlySpendLimit: monthlyLimitInUsd,
      // Codes must arrive: AWS sends promotional messages, its default, by the cheapest way.
      defaultSmsType: "Transactional",
    });
    const alarm = new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName: props.alarmName ?? "sms-spending",
      alarmDescription:
        `Text messages have cost ${alarmAtPercent} % of this month's ${monthlyLimitInUsd} US dollars. ` +
        "At the limit nobody gets a code: ask AWS Support for a higher quota now",
      namespace: "AWS/SNS",
      metricName: "SMSMonthToDateSpentUSD",
      statistic: "Maximum",
      period: PERIOD_IN_SECONDS,
      evaluationPeriods: 1,
      threshold: (monthlyLimitInUsd * alarmAtPercent) / 100,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      // Before the month's first message there is no figure.
      treatMissingData: "notBreaching",
      alarmActions: topic && [topic.topicArn],
      dependsOn: topic && [topic.ready],
    });
    this.alarmArn = alarm.arn;
  }

  /** Account and region: two of these would set each other's limit back at every deployment. */
  private secondProblem(): string | undefined {
    const other = TerraformStack.of(this)
      .node.findAll()
      .find((each) => each !== this && each instanceof SmsSpending && each.#place === this.#place);
    if (other === undefined) return undefined;
    return `an account has one SmsSpending in a region, and [${other.node.path}] is that of ${this.#place}`;
  }
}
