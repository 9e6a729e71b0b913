import type { AlarmDefinition } from "../definition";
import { alarmTable, define } from "../table";

export const DDOS_ALARMS = alarmTable({
  subject: "Resource that Shield Advanced protects",
  namespace: "AWS/DDoSProtection",
  dimensions: ["ResourceArn"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/waf/latest/developerguide/shield-metrics.html",
  rows: {
    "ddos-detected": {
      metricName: "DDoSDetected",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 20,
      datapointsToAlarm: 1,
      meaning: "Shield sees a DDoS event. docs/ddos.md.",
    },
  },
});

/** An alarm of a protected resource: the one of `DdosAlarm` of modules/shield, which knows each resource's region. */
export type DdosDetectedAlarm = keyof typeof DDOS_ALARMS.rows;

export function ddosAlarms(props: { readonly resourceArn: string }): AlarmDefinition<DdosDetectedAlarm>[] {
  return define(DDOS_ALARMS, { ResourceArn: props.resourceArn });
}
