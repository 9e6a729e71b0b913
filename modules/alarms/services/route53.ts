import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

export const HEALTH_CHECK_ALARMS = alarmTable({
  subject: "Route 53 health check",
  namespace: "AWS/Route53",
  dimensions: ["HealthCheckId"],
  // Route 53 gives its metrics to this region alone.
  region: "us-east-1",
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#Route53`,
  rows: {
    unhealthy: {
      metricName: "HealthCheckStatus",
      // AWS's list takes the average, which is below 1 exactly when the minimum is.
      statistic: "Minimum",
      comparison: "<",
      threshold: 1,
      evaluationPeriods: 3,
      // A check that reports nothing at all is not a healthy one.
      missingData: "breaching",
      meaning: "what it checks does not answer as it should.",
    },
  },
});

/** An alarm of a health check: the one of `HealthAlarm` of modules/edge/route53. */
export type HealthCheckAlarm = keyof typeof HEALTH_CHECK_ALARMS.rows;

export function healthCheckAlarms(props: { readonly healthCheckId: string }): AlarmDefinition<HealthCheckAlarm>[] {
  return define(HEALTH_CHECK_ALARMS, { HealthCheckId: props.healthCheckId });
}
