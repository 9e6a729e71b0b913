import type { AlarmDefinition } from "../definition";
import { alarmTable, define } from "../table";

const ended = (metricName: string, how: string) =>
  ({
    metricName,
    statistic: "Sum",
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 1,
    meaning: `an execution ${how}. Look at its history, mend the cause, and redrive it.`,
  }) as const;

export const STATE_MACHINE_ALARMS = alarmTable({
  subject: "State machine",
  namespace: "AWS/States",
  dimensions: ["StateMachineArn"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html",
  rows: {
    failed: ended("ExecutionsFailed", "failed"),
    "timed-out": ended("ExecutionsTimedOut", "took longer than it may"),
    aborted: ended("ExecutionsAborted", "was stopped by somebody"),
    throttled: {
      metricName: "ExecutionThrottled",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 5,
      meaning: "states wait because the account's quota of state transitions is used up.",
    },
    duration: {
      metricName: "ExecutionTime",
      statistic: "p90",
      comparison: ">",
      threshold: { leftToYou: "milliseconds that nine executions of ten stay below" },
      periodInSeconds: 300,
      evaluationPeriods: 3,
      meaning: "one execution of ten takes longer than this many milliseconds.",
    },
  },
});

/** An alarm of a state machine. */
export type StateMachineAlarm = keyof typeof STATE_MACHINE_ALARMS.rows;

export function stateMachineAlarms(props: {
  readonly stateMachineArn: string;
  /** What nine executions of ten stay below. @default - no alarm on the duration */
  readonly usualDurationInSeconds?: number;
}): AlarmDefinition<StateMachineAlarm>[] {
  const { stateMachineArn, usualDurationInSeconds } = props;
  return define(
    STATE_MACHINE_ALARMS,
    { StateMachineArn: stateMachineArn },
    { duration: usualDurationInSeconds ? usualDurationInSeconds * 1000 : undefined },
  );
}
