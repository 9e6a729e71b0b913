import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const unhealthy = {
  metricName: "UnHealthyHostCount",
  statistic: "Minimum",
  comparison: ">",
  threshold: 0,
  evaluationPeriods: 5,
  meaning: "a target has not been healthy for minutes: look at its health check and its log.",
} as const;

export const APPLICATION_LOAD_BALANCER_ALARMS = alarmTable({
  subject: "Application Load Balancer",
  namespace: "AWS/ApplicationELB",
  dimensions: ["LoadBalancer"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html",
  rows: {
    "own-5xx-errors": {
      metricName: "HTTPCode_ELB_5XX_Count",
      statistic: "Sum",
      comparison: ">",
      threshold: { leftToYou: "errors a minute that nobody minds" },
      evaluationPeriods: 5,
      meaning: "it answers with errors itself: no target is healthy, or none answers in time.",
    },
    "target-5xx-errors": {
      metricName: "HTTPCode_Target_5XX_Count",
      statistic: "Sum",
      comparison: ">",
      threshold: { leftToYou: "errors a minute that nobody minds" },
      evaluationPeriods: 5,
      meaning: "the targets answer with errors: look at their log.",
    },
    latency: {
      metricName: "TargetResponseTime",
      statistic: "p90",
      comparison: ">=",
      threshold: { leftToYou: "seconds that nine requests of ten stay below" },
      evaluationPeriods: 5,
      meaning: "one request of ten takes longer than this many seconds.",
    },
  },
});

/** An alarm of an Application Load Balancer. */
export type ApplicationLoadBalancerAlarm = keyof typeof APPLICATION_LOAD_BALANCER_ALARMS.rows;

export function applicationLoadBalancerAlarms(props: {
  /** Last part of its ARN: app/orders/50dc6c495c0c9188. */
  readonly loadBalancer: string;
  /** Errors a minute that nobody minds. @default 0 */
  readonly acceptedErrorsPerMinute?: number;
  /** Seconds that nine requests of ten stay below. @default 2.5 */
  readonly usualLatencyInSeconds?: number;
}): AlarmDefinition<ApplicationLoadBalancerAlarm>[] {
  const { loadBalancer, acceptedErrorsPerMinute: errors = 0, usualLatencyInSeconds: latency = 2.5 } = props;
  return define(
    APPLICATION_LOAD_BALANCER_ALARMS,
    { LoadBalancer: loadBalancer },
    { "own-5xx-errors": errors, "target-5xx-errors": errors, latency },
  );
}

export const TARGET_GROUP_ALARMS = alarmTable({
  subject: "Target group of an Application Load Balancer",
  namespace: "AWS/ApplicationELB",
  dimensions: ["LoadBalancer", "TargetGroup"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html",
  rows: { "unhealthy-hosts": unhealthy },
});

export const NETWORK_TARGET_GROUP_ALARMS = alarmTable({
  subject: "Target group of a Network Load Balancer",
  namespace: "AWS/NetworkELB",
  dimensions: ["LoadBalancer", "TargetGroup"],
  origin: "ours",
  page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html",
  rows: { "unhealthy-hosts": unhealthy },
});

/** An alarm of a target group. */
export type TargetGroupAlarm = keyof typeof TARGET_GROUP_ALARMS.rows;

export function targetGroupAlarms(props: {
  /** Last part of the balancer's ARN: app/orders/50dc6c495c0c9188, or net/... */
  readonly loadBalancer: string;
  /** Last part of its ARN: targetgroup/orders/73e2d6bc24d8a067. */
  readonly targetGroup: string;
  readonly balancer: "application" | "network";
}): AlarmDefinition<TargetGroupAlarm>[] {
  const { loadBalancer, targetGroup, balancer } = props;
  const table = balancer === "application" ? TARGET_GROUP_ALARMS : NETWORK_TARGET_GROUP_ALARMS;
  return define(table, { LoadBalancer: loadBalancer, TargetGroup: targetGroup });
}

export const AUTO_SCALING_GROUP_ALARMS = alarmTable({
  subject: "Auto Scaling group with group metrics",
  namespace: "AWS/AutoScaling",
  dimensions: ["AutoScalingGroupName"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#AutoScaling`,
  rows: {
    capacity: {
      metricName: "GroupInServiceCapacity",
      statistic: "Average",
      comparison: "<",
      threshold: { leftToYou: "instances that the workload needs" },
      evaluationPeriods: 10,
      missingData: "breaching",
      meaning: "fewer instances are in service than needed: look at the scaling activities for failed launches.",
    },
  },
});

/** An alarm of an Auto Scaling group. */
export type AutoScalingGroupAlarm = keyof typeof AUTO_SCALING_GROUP_ALARMS.rows;

export function autoScalingGroupAlarms(props: {
  readonly groupName: string;
  readonly neededCapacity: number;
}): AlarmDefinition<AutoScalingGroupAlarm>[] {
  return define(
    AUTO_SCALING_GROUP_ALARMS,
    { AutoScalingGroupName: props.groupName },
    { capacity: props.neededCapacity },
  );
}
