import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import type { Placement } from "../../placement";

export interface AlarmHealthCheckProps {
  readonly placement: Placement;

  /** Name as the console shows it. */
  readonly name: string;

  /** Name of a CloudWatch alarm of the account. */
  readonly alarmName: string;

  /** Region of the alarm. */
  readonly alarmRegion: string;

  /**
   * What it is while the alarm has too little data.
   *
   * @default "LastKnownStatus"
   */
  readonly withoutData?: "Healthy" | "LastKnownStatus" | "Unhealthy";
}

/**
 * A health check that follows an alarm: for what Route 53's checkers cannot reach, such as an internal load balancer. When
 * the alarm's own metric or threshold changes, Route 53 keeps looking at the old one until the check is made anew.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html
 */
export class AlarmHealthCheck extends Construct {
  public readonly healthCheckId: string;

  constructor(scope: Construct, id: string, props: AlarmHealthCheckProps) {
    super(scope, id);
    const check = new Route53HealthCheck(this, "check", {
      ...props.placement,
      type: "CLOUDWATCH_METRIC",
      cloudwatchAlarmName: props.alarmName,
      cloudwatchAlarmRegion: props.alarmRegion,
      insufficientDataHealthStatus: props.withoutData ?? "LastKnownStatus",
      // The console shows the tag Name.
      tags: { Name: props.name },
    });
    this.healthCheckId = check.id;
  }
}
