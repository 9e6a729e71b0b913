import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const RULE_PAGE = "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html";

const RULE_ROWS = {
  "failed-invocations": {
    metricName: "FailedInvocations",
    statistic: "Sum",
    comparison: ">",
    threshold: 0,
    periodInSeconds: 300,
    evaluationPeriods: 1,
    meaning: "a target cannot be reached for good: look at its policy and the rule's role.",
  },
  "lost-events": {
    metricName: "InvocationsFailedToBeSentToDlq",
    statistic: "Sum",
    comparison: ">",
    threshold: 0,
    periodInSeconds: 300,
    evaluationPeriods: 1,
    meaning:
      "events could not even be put into the dead-letter queue and are lost: look at the queue's policy and key.",
  },
} as const;

export const RULE_ALARMS = alarmTable({
  subject: "EventBridge rule on the default bus",
  namespace: "AWS/Events",
  dimensions: ["RuleName"],
  origin: "ours",
  page: RULE_PAGE,
  rows: RULE_ROWS,
});

export const BUS_RULE_ALARMS = alarmTable({
  subject: "EventBridge rule on another bus",
  namespace: "AWS/Events",
  dimensions: ["EventBusName", "RuleName"],
  origin: "ours",
  page: RULE_PAGE,
  rows: RULE_ROWS,
});

/** An alarm of a rule. */
export type RuleAlarm = keyof typeof RULE_ROWS;

export function ruleAlarms(props: {
  readonly ruleName: string;
  /** @default - the default bus */
  readonly busName?: string;
}): AlarmDefinition<RuleAlarm>[] {
  const { ruleName, busName } = props;
  return busName === undefined
    ? define(RULE_ALARMS, { RuleName: ruleName })
    : define(BUS_RULE_ALARMS, { EventBusName: busName, RuleName: ruleName });
}

const consistently = (metricName: string, meaning: string) =>
  ({ metricName, statistic: "Sum", comparison: ">", threshold: 0, evaluationPeriods: 15, meaning }) as const;

export const SCHEDULER_ALARMS = alarmTable({
  subject: "EventBridge Scheduler in an account and region",
  namespace: "AWS/Scheduler",
  dimensions: [],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#Scheduler`,
  rows: {
    "throttled-targets": consistently("TargetErrorThrottledCount", "targets turn schedules away: spread them."),
    throttled: consistently("InvocationThrottleCount", "Scheduler's own quota is used up: spread schedules."),
    dropped: {
      ...consistently("InvocationDroppedCount", "a schedule was given up after all its retries."),
      evaluationPeriods: 1,
    },
    lost: consistently(
      "InvocationsFailedToBeSentToDeadLetterCount",
      "what was given up cannot be put into the dead-letter queue: look at its policy and key.",
    ),
  },
});

/** An alarm of all schedules of an account and region. */
export type SchedulerAlarm = keyof typeof SCHEDULER_ALARMS.rows;

export function schedulerAlarms(): AlarmDefinition<SchedulerAlarm>[] {
  return define(SCHEDULER_ALARMS, {});
}
