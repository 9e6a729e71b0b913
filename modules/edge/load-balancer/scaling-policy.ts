import { AutoscalingPolicy } from "@cdktf/provider-aws/lib/autoscaling-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import type { LoadBalancer } from "./load-balancer";

/** What an Auto Scaling group keeps at a value, by adding and taking away instances. */
export type ScalingTarget =
  /** Average use of the processors in percent, 1 to 100. */
  | { readonly cpuPercent: number }
  /** Requests a minute and instance that the load balancer passes on. */
  | { readonly requestsPerTarget: number; readonly loadBalancer: LoadBalancer };

export interface ScalingPolicyProps {
  readonly placement: Placement;

  /** Name of the group that grows and shrinks. */
  readonly autoScalingGroupName: string;

  /** The metric, and the value at which it is kept. */
  readonly target: ScalingTarget;

  /** Seconds until a new instance's figures count. @default - the group's own */
  readonly warmUpInSeconds?: number;
}

/**
 * Target tracking: with several policies the one that asks for most instances wins, so a surge is taken by whichever
 * figure shows it first.
 *
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html
 */
export class ScalingPolicy extends Construct {
  constructor(scope: Construct, id: string, props: ScalingPolicyProps) {
    super(scope, id);
    const { placement, autoScalingGroupName, target, warmUpInSeconds } = props;
    this.validate(target);
    const metric =
      "cpuPercent" in target
        ? { name: "cpu", predefinedMetricType: "ASGAverageCPUUtilization", value: target.cpuPercent }
        : {
            name: "requests",
            predefinedMetricType: "ALBRequestCountPerTarget",
            // AWS finds the figure by this text alone: a part of each ARN.
            resourceLabel: `${target.loadBalancer.arnSuffix}/${target.loadBalancer.targetGroup.arnSuffix}`,
            value: target.requestsPerTarget,
          };
    const { name, value, ...predefinedMetricSpecification } = metric;
    new AutoscalingPolicy(this, "policy", {
      ...placement,
      name,
      autoscalingGroupName: autoScalingGroupName,
      policyType: "TargetTrackingScaling",
      estimatedInstanceWarmup: warmUpInSeconds,
      targetTrackingConfiguration: { targetValue: value, predefinedMetricSpecification },
    });
  }

  private validate(target: ScalingTarget): void {
    if ("cpuPercent" in target) {
      if (target.cpuPercent >= 1 && target.cpuPercent <= 100) return;
      throw new ConfigError(this, `cpuPercent must be from 1 to 100, got ${target.cpuPercent}`);
    }
    if (target.requestsPerTarget >= 1) return;
    throw new ConfigError(this, `requestsPerTarget must be at least 1, got ${target.requestsPerTarget}`);
  }
}
