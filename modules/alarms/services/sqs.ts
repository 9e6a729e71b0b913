import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

export const QUEUE_ALARMS = alarmTable({
  subject: "SQS queue",
  namespace: "AWS/SQS",
  dimensions: ["QueueName"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#SQS`,
  rows: {
    age: {
      metricName: "ApproximateAgeOfOldestMessage",
      statistic: "Maximum",
      comparison: ">=",
      threshold: { leftToYou: "1.5 times the longest that a message should wait, in seconds" },
      evaluationPeriods: 15,
      meaning: "a message waits for longer than this many seconds: consumers are too slow, or fail on it.",
    },
    "in-flight": {
      metricName: "ApproximateNumberOfMessagesNotVisible",
      statistic: "Average",
      comparison: ">=",
      threshold: { leftToYou: "1.5 times the messages that are in flight at most" },
      evaluationPeriods: 15,
      meaning: "more messages are in flight than there should be: consumers take them and do not delete them.",
    },
    waiting: {
      metricName: "ApproximateNumberOfMessagesVisible",
      statistic: "Average",
      comparison: ">=",
      threshold: { leftToYou: "messages that should not wait at a time" },
      evaluationPeriods: 15,
      meaning: "more messages wait than there should be: consumers are too slow or too few.",
    },
    "nothing-sent": {
      metricName: "NumberOfMessagesSent",
      statistic: "Sum",
      comparison: "<=",
      threshold: { leftToYou: "0 for a queue that is always written to" },
      evaluationPeriods: 15,
      missingData: "breaching",
      meaning: "nobody writes to a queue that is always written to.",
    },
  },
});

/** An alarm of a queue. */
export type QueueAlarm = keyof typeof QUEUE_ALARMS.rows;

export function queueAlarms(props: {
  readonly queueName: string;
  readonly maximumAgeInSeconds: number;
  /** @default - no such alarm */
  readonly maximumInFlight?: number;
  /** @default - no such alarm */
  readonly maximumWaiting?: number;
  /** Whether something is sent in any quarter of an hour. @default false */
  readonly alwaysWrittenTo?: boolean;
}): AlarmDefinition<QueueAlarm>[] {
  const { queueName, maximumAgeInSeconds, maximumInFlight, maximumWaiting, alwaysWrittenTo = false } = props;
  return define(
    QUEUE_ALARMS,
    { QueueName: queueName },
    {
      age: maximumAgeInSeconds,
      "in-flight": maximumInFlight,
      waiting: maximumWaiting,
      "nothing-sent": alwaysWrittenTo ? 0 : undefined,
    },
  );
}

export const DEAD_LETTER_QUEUE_ALARMS = alarmTable({
  subject: "Dead-letter queue",
  namespace: "AWS/SQS",
  dimensions: ["QueueName"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
  rows: {
    "dead-letters": {
      metricName: "ApproximateNumberOfMessagesVisible",
      statistic: "Maximum",
      comparison: ">",
      threshold: 0,
      periodInSeconds: 300,
      evaluationPeriods: 1,
      // An empty queue sends no metric after six hours.
      meaning: "something was given up. Read the message, mend the cause, and send it again before it expires.",
    },
  },
});

/** An alarm of a dead-letter queue: `DeadLetterQueue` of modules/events can have it by itself. */
export type DeadLetterQueueAlarm = keyof typeof DEAD_LETTER_QUEUE_ALARMS.rows;

export function deadLetterQueueAlarms(props: { readonly queueName: string }): AlarmDefinition<DeadLetterQueueAlarm>[] {
  return define(DEAD_LETTER_QUEUE_ALARMS, { QueueName: props.queueName });
}
