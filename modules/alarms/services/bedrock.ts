import type { AlarmDefinition } from "../definition";
import { alarmTable, define } from "../table";

export const MODEL_ALARMS = alarmTable({
  subject: "Bedrock model",
  namespace: "AWS/Bedrock",
  dimensions: ["ModelId"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/bedrock/latest/userguide/monitoring-runtime-metrics.html",
  rows: {
    throttles: {
      metricName: "InvocationThrottles",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 5,
      meaning: "invocations are turned away for minutes: the account's quota of tokens or requests is used up.",
    },
    "server-errors": {
      metricName: "InvocationServerErrors",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 5,
      meaning: "Bedrock fails for minutes. Look at AWS Health.",
    },
  },
});

/** An alarm of a model. */
export type ModelAlarm = keyof typeof MODEL_ALARMS.rows;

export function modelAlarms(props: {
  /** Id of the model or inference profile that is called. */
  readonly modelId: string;
}): AlarmDefinition<ModelAlarm>[] {
  return define(MODEL_ALARMS, { ModelId: props.modelId });
}
