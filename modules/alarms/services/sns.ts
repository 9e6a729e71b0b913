import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const PAGE = `${RECOMMENDED_ALARMS_PAGE}#SNS`;

const counted = (metricName: string, meaning: string) =>
  ({ metricName, statistic: "Sum", comparison: ">", threshold: 0, evaluationPeriods: 5, meaning }) as const;

const tooFew = (metricName: string, meaning: string) =>
  ({
    metricName,
    statistic: "Sum",
    comparison: "<",
    threshold: { leftToYou: "messages a minute that there always are" },
    evaluationPeriods: 5,
    missingData: "breaching",
    meaning,
  }) as const;

export const TOPIC_ALARMS = alarmTable({
  subject: "SNS topic",
  namespace: "AWS/SNS",
  dimensions: ["TopicName"],
  origin: "AWS",
  page: PAGE,
  rows: {
    published: tooFew("NumberOfMessagesPublished", "fewer messages are published than there always are."),
    delivered: tooFew("NumberOfNotificationsDelivered", "fewer messages are delivered than there always are."),
    failed: counted("NumberOfNotificationsFailed", "subscribers do not get messages: look at the delivery log."),
    "invalid-attributes": counted(
      "NumberOfNotificationsFilteredOut-InvalidAttributes",
      "filters drop messages because their attributes cannot be read.",
    ),
    "invalid-bodies": counted(
      "NumberOfNotificationsFilteredOut-InvalidMessageBody",
      "filters drop messages because their body is no JSON.",
    ),
    "dead-letters": counted("NumberOfNotificationsRedrivenToDlq", "messages go to a dead-letter queue."),
    lost: counted(
      "NumberOfNotificationsFailedToRedriveToDlq",
      "messages cannot even be put into a dead-letter queue: look at its policy and key.",
    ),
  },
});

/** An alarm of a topic. */
export type TopicAlarm = keyof typeof TOPIC_ALARMS.rows;

export function topicAlarms(props: {
  readonly topicName: string;
  /** For a topic that is always used: messages a minute below which something is wrong. @default - no such alarms */
  readonly minimumMessagesPerMinute?: number;
}): AlarmDefinition<TopicAlarm>[] {
  const { topicName, minimumMessagesPerMinute: minimum } = props;
  return define(TOPIC_ALARMS, { TopicName: topicName }, { published: minimum, delivered: minimum });
}

export const SMS_ALARMS = alarmTable({
  subject: "SMS of an account and region",
  namespace: "AWS/SNS",
  // AWS's list names the topic, which messages to a phone number, such as Cognito's, do not have.
  dimensions: [],
  origin: "AWS",
  page: PAGE,
  rows: {
    "month-to-date-spend": {
      metricName: "SMSMonthToDateSpentUSD",
      statistic: "Maximum",
      comparison: ">",
      threshold: { leftToYou: "80 % of the account's monthly spend limit" },
      evaluationPeriods: 5,
      meaning: "the month's limit (US dollars) is nearly spent: beyond it no code is sent. Ask AWS Support for more.",
    },
    "success-rate": {
      metricName: "SMSSuccessRate",
      statistic: "Average",
      // AWS's list has "greater than", with which it would go off when all is well.
      comparison: "<",
      threshold: { leftToYou: "part of the messages that should arrive, such as 0.9" },
      evaluationPeriods: 5,
      meaning: "fewer messages than this part arrive: look at the delivery log for the countries and carriers.",
    },
  },
});

/** An alarm of text messages. */
export type SmsAlarm = keyof typeof SMS_ALARMS.rows;

export function smsAlarms(props: {
  /** The account's monthly spend limit for text messages: 1 where AWS has not changed it. */
  readonly monthlySpendLimitInUsd: number;
  /** Part of the messages that should arrive. @default - no such alarm */
  readonly minimumSuccessRate?: number;
}): AlarmDefinition<SmsAlarm>[] {
  const { monthlySpendLimitInUsd, minimumSuccessRate } = props;
  return define(
    SMS_ALARMS,
    {},
    { "month-to-date-spend": monthlySpendLimitInUsd * 0.8, "success-rate": minimumSuccessRate },
  );
}
