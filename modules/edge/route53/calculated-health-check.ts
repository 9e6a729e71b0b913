import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { HealthAlarm, type HealthAlarmSettings } from "./health-alarm";

export interface CalculatedHealthCheckProps {
  /** The check's account, in us-east-1, where its alarm is. */
  readonly placement: Placement;

  /** Name as the console shows it. */
  readonly name: string;

  /** Ids of the checks that it counts, 1-255. */
  readonly healthCheckIds: readonly string[];

  /**
   * How many of them must be healthy.
   *
   * @default - all
   */
  readonly healthyAtLeast?: number;

  /**
   * An alarm on its state.
   *
   * @default - none
   */
  readonly alarm?: HealthAlarmSettings;
}

/**
 * A health check that is healthy while enough others are. Shield Advanced reads one for each protected resource.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html
 */
export class CalculatedHealthCheck extends Construct {
  public readonly healthCheckId: string;

  constructor(scope: Construct, id: string, props: CalculatedHealthCheckProps) {
    super(scope, id);
    const { placement, name, healthCheckIds } = props;
    const count = healthCheckIds.length;
    const healthyAtLeast = props.healthyAtLeast ?? count;
    if (count < 1 || count > 255) throw new ConfigError(this, `healthCheckIds must be 1 to 255, got ${count}`);
    if (!(Number.isInteger(healthyAtLeast) && healthyAtLeast >= 1 && healthyAtLeast <= count)) {
      throw new ConfigError(this, `healthyAtLeast must be a whole number from 1 to ${count}, got ${healthyAtLeast}`);
    }
    const check = new Route53HealthCheck(this, "check", {
      ...placement,
      type: "CALCULATED",
      childHealthchecks: [...healthCheckIds],
      childHealthThreshold: healthyAtLeast,
      // The console shows the tag Name.
      tags: { Name: name },
    });
    if (props.alarm) new HealthAlarm(this, "alarm", { placement, name, healthCheckId: check.id, ...props.alarm });
    this.healthCheckId = check.id;
  }
}
