import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

export const INSTANCE_ALARMS = alarmTable({
  subject: "EC2 instance",
  namespace: "AWS/EC2",
  dimensions: ["InstanceId"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#EC2`,
  rows: {
    cpu: {
      metricName: "CPUUtilization",
      statistic: "Average",
      comparison: ">",
      threshold: 80,
      periodInSeconds: 300,
      evaluationPeriods: 3,
      meaning: "the processor is busier than this (percent) for a quarter of an hour.",
    },
    "status-check": {
      metricName: "StatusCheckFailed",
      statistic: "Maximum",
      comparison: ">=",
      threshold: 1,
      periodInSeconds: 300,
      evaluationPeriods: 2,
      meaning: "a status check fails: the instance or its host is broken. Stop and start it, which moves it.",
    },
    "volume-check": {
      metricName: "StatusCheckFailed_AttachedEBS",
      statistic: "Maximum",
      comparison: ">=",
      threshold: 1,
      evaluationPeriods: 10,
      meaning: "volumes cannot be reached. Wait for AWS, replace the volume, or stop and start the instance.",
    },
  },
});

/** An alarm of an instance. */
export type InstanceAlarm = keyof typeof INSTANCE_ALARMS.rows;

export function instanceAlarms(props: { readonly instanceId: string }): AlarmDefinition<InstanceAlarm>[] {
  return define(INSTANCE_ALARMS, { InstanceId: props.instanceId });
}
