import { CloudwatchLogMetricFilter } from "@cdktf/provider-aws/lib/cloudwatch-log-metric-filter";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Construct } from "constructs";
import { breakGlassAlarmName, breakGlassRoleName, securityMetricNamespace } from "../../core/names";
import type { Placement } from "../placement";

/** Seconds over which events are counted. */
const PERIOD_IN_SECONDS = 60;

export interface BreakGlassAlarmProps {
  /** Account and region of the log group. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Name of the log group that the organization trail writes to. */
  readonly logGroupName: string;
}

/**
 * Events of CloudTrail that tell of the role: somebody takes it or tries to, in whatever account, or acts with it. Taking
 * a role of another account is recorded in both, an attempt that fails in the caller's alone; the organization trail
 * has them all. An attempt that is refused can come without its parameters; the role then stands in the error message
 * alone, where a name that goes on matches too. The role's own calls keep the alarm up as long as it is used.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function breakGlassPattern(organization: string): string {
  const name = breakGlassRoleName(organization);
  const role = `"*:role/${name}"`;
  const named = `($.requestParameters.roleArn = ${role}) || ($.errorMessage = "*:role/${name}*")`;
  const taken = `($.eventName = "AssumeRole") && (${named})`;
  return `{ (${taken}) || ($.userIdentity.sessionContext.sessionIssuer.arn = ${role}) }`;
}

/**
 * Alarm on every use of the break-glass roles of the organization's accounts. Its name begins with the prefix by which
 * EventBridge forwards changes of state to the security account, where the finding routes tell people.
 */
export class BreakGlassAlarm extends Construct {
  constructor(scope: Construct, id: string, { placement, organization, logGroupName }: BreakGlassAlarmProps) {
    super(scope, id);
    const name = breakGlassAlarmName(organization);
    const namespace = securityMetricNamespace(organization);
    const metricName = "break-glass";
    new CloudwatchLogMetricFilter(this, "filter", {
      ...placement,
      name,
      logGroupName,
      pattern: breakGlassPattern(organization),
      metricTransformation: { name: metricName, namespace, value: "1", defaultValue: "0" },
    });
    new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName: name,
      alarmDescription: `Somebody uses or tries to use a role ${breakGlassRoleName(organization)}`,
      namespace,
      metricName,
      statistic: "Sum",
      period: PERIOD_IN_SECONDS,
      evaluationPeriods: 1,
      threshold: 1,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      // A filter reports nothing at all while no event arrives, which is no reason for an alarm.
      treatMissingData: "notBreaching",
    });
  }
}
