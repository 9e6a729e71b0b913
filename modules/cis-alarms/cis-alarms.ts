import { Construct } from "constructs";
import { CIS_ALARMS, type CisAlarmName } from "../../core/cis-alarms";
import { ConfigError } from "../../core/errors";
import { arn } from "../../core/arns";
import {
  cisAlarmName,
  cisAlarmsTopicKeyAlias,
  cisAlarmsTopicName,
  cisDashboardName,
  cisMetricNamespace,
} from "../../core/names";
import { Dashboard } from "../cloudwatch/dashboard";
import { alarmWidget, metricWidget, textWidget } from "../cloudwatch/widgets";
import { EventTopic } from "../events/topic";
import type { Placement } from "../placement";
import { CIS_PERIOD_IN_SECONDS, CisAlarm } from "./cis-alarm";

export interface CisAlarmsProps {
  /** Account and region of the trail's log group. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Name of the log group that the trail writes to. */
  readonly logGroupName: string;

  /**
   * Alarms that are left out, each with the reason, which the dashboard shows.
   *
   * @default - none: all fifteen
   */
  readonly disabled?: ReadonlyMap<CisAlarmName, string>;

  /**
   * Events within five minutes that set an alarm off.
   *
   * @default - 1 for each alarm, as in the benchmark
   */
  readonly thresholds?: ReadonlyMap<CisAlarmName, number>;

  /**
   * E-mail addresses that the alarms notify. Security Hub's controls CloudWatch.1 to CloudWatch.14 pass only with a topic
   * that somebody has subscribed to.
   *
   * @default - no topic: EventBridge carries the alarms' changes of state to the findings of the security account
   */
  readonly emails?: readonly string[];
}

/** The alarms of the CIS AWS Foundations Benchmark on the log group of an organization trail, and their dashboard. */
export class CisAlarms extends Construct {
  constructor(scope: Construct, id: string, props: CisAlarmsProps) {
    super(scope, id);
    const { placement, organization, disabled = new Map<CisAlarmName, string>(), thresholds, emails = [] } = props;
    const alarms = CIS_ALARMS.filter((alarm) => !disabled.has(alarm));
    if (alarms.length === 0) throw new ConfigError(this, "disabled must leave at least one alarm, got all of them");
    const { accountId, regionName: region } = placement;
    const alarmArns = alarms.map((alarm) =>
      arn({
        service: "cloudwatch",
        region,
        account: accountId,
        resource: `alarm:${cisAlarmName(organization, alarm)}`,
      }),
    );
    const topic =
      emails.length > 0
        ? new EventTopic(this, "topic", {
            placement,
            topicName: cisAlarmsTopicName(organization),
            key: { alias: cisAlarmsTopicKeyAlias(organization) },
            alarmArns,
            subscriptions: emails.map((endpoint) => ({
              id: `email-${endpoint}`,
              protocol: "email" as const,
              endpoint,
            })),
          })
        : undefined;
    for (const alarm of alarms) {
      new CisAlarm(this, alarm, {
        placement,
        organization,
        alarm,
        logGroupName: props.logGroupName,
        threshold: thresholds?.get(alarm),
        topic,
      });
    }
    new Dashboard(this, "dashboard", {
      placement,
      name: cisDashboardName(organization),
      widgets: [
        alarmWidget({ title: "CIS alarms of the organization", alarmArns }),
        ...[...disabled].map(([alarm, reason]) => textWidget(`**${alarm}** is left out: ${reason}`)),
        ...alarms.map((alarm) =>
          metricWidget({
            title: alarm,
            region,
            statistic: "Sum",
            periodInSeconds: CIS_PERIOD_IN_SECONDS,
            width: 8,
            metrics: [{ namespace: cisMetricNamespace(organization), name: alarm }],
          }),
        ),
      ],
    });
  }
}
