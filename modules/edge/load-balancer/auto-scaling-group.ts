import { AutoscalingGroup as AwsAutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Statement } from "../../../policies/document";
import { SecurityGroup, type SecurityGroupRules } from "../../network/security-group";
import type { Placement } from "../../placement";
import { InstanceRole } from "./instance-role";
import { type InstanceSettings, LaunchTemplate } from "./launch-template";
import type { LoadBalancer } from "./load-balancer";
import { ScalingPolicy } from "./scaling-policy";

export interface AutoScalingGroupProps {
  readonly placement: Placement;

  /** Name of the group and its parts: at most 50 letters, digits and hyphens. The role's is unique in the account. */
  readonly name: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Private subnets in two zones or more. */
  readonly subnetIds: readonly string[];

  /** What instances are made from. */
  readonly instances: InstanceSettings;

  /** Balancer that passes requests on to the instances, and says which of them are well. */
  readonly loadBalancer: LoadBalancer;

  /** Fewest instances; at least 2, so that one zone can fail. @default - one a subnet */
  readonly minSize?: number;

  /** Most instances: what a surge, or an attack, may cost. */
  readonly maxSize: number;

  /** Average use of the processors that the group is kept at, in percent. @default 50 */
  readonly cpuPercent?: number;

  /** Requests a minute and instance that the group is kept at. @default - only the processors count */
  readonly requestsPerTarget?: number;

  /** Seconds until a new instance takes requests. @default 120 */
  readonly warmUpInSeconds?: number;

  /** What the instances reach. @default - HTTPS to everywhere that routes lead */
  readonly egress?: SecurityGroupRules;

  /** What the application may do in AWS. @default - nothing */
  readonly statements?: readonly Statement[];

  /**
   * Days after which an instance is replaced, so that it gets the newest image; 1 to 365.
   *
   * @default - instances live until the template changes
   */
  readonly maxInstanceLifetimeInDays?: number;
}

const DAY_IN_SECONDS = 86_400;

const HTTPS_OUT: SecurityGroupRules = {
  https: { description: "HTTPS", protocol: "tcp", port: 443, peer: { cidr: "0.0.0.0/0" } },
};

/**
 * Instances behind a load balancer that become more with the load and fewer after it. An instance that the balancer finds
 * ill is replaced; a changed template replaces them all, a tenth at a time.
 *
 * @see https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html
 */
export class AutoScalingGroup extends Construct {
  public readonly name: string;

  /** Group of the instances. */
  public readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: AutoScalingGroupProps) {
    super(scope, id);
    const { placement, name, vpcId, subnetIds, loadBalancer } = props;
    const minSize = props.minSize ?? subnetIds.length;
    this.validate(props, minSize);
    const warmUpInSeconds = props.warmUpInSeconds ?? 120;
    this.securityGroup = new SecurityGroup(this, "security-group", {
      placement,
      vpcId,
      name,
      description: `Instances of ${name}`,
      egress: props.egress ?? HTTPS_OUT,
    });
    loadBalancer.allowTargets(name, this.securityGroup);
    const role = new InstanceRole(this, "role", { placement, name, statements: props.statements });
    const template = new LaunchTemplate(this, "template", {
      ...props.instances,
      placement,
      name,
      securityGroupId: this.securityGroup.id,
      instanceProfileName: role.profileName,
    });
    const group = new AwsAutoscalingGroup(this, "group", {
      ...placement,
      name,
      minSize,
      maxSize: props.maxSize,
      // desiredCapacity is left out: it is the policies' to change.
      vpcZoneIdentifier: [...subnetIds],
      launchTemplate: { id: template.id, version: template.version },
      targetGroupArns: [loadBalancer.targetGroup.arn],
      healthCheckType: "ELB",
      healthCheckGracePeriod: warmUpInSeconds,
      defaultInstanceWarmup: warmUpInSeconds,
      maxInstanceLifetime:
        props.maxInstanceLifetimeInDays === undefined ? undefined : props.maxInstanceLifetimeInDays * DAY_IN_SECONDS,
      instanceRefresh: { strategy: "Rolling", preferences: { minHealthyPercentage: 90 } },
      // The template tags instances already, with the same name.
      tag: [{ key: "Name", value: name, propagateAtLaunch: false }],
      dependsOn: [...role.ready],
    });
    this.name = group.name;
    const scale = { placement, autoScalingGroupName: group.name };
    new ScalingPolicy(this, "cpu", { ...scale, target: { cpuPercent: props.cpuPercent ?? 50 } });
    if (props.requestsPerTarget !== undefined) {
      const target = { requestsPerTarget: props.requestsPerTarget, loadBalancer };
      new ScalingPolicy(this, "requests", { ...scale, target });
    }
  }

  private validate(props: AutoScalingGroupProps, minSize: number): void {
    const { name, subnetIds, maxSize, maxInstanceLifetimeInDays: lifetime = 1, warmUpInSeconds: warmUp = 0 } = props;
    const problem = !/^[a-zA-Z0-9-]{1,50}$/.test(name)
      ? `name must have 1 to 50 letters, digits and hyphens, got '${name}'`
      : subnetIds.length < 2
        ? `subnetIds must be in two zones or more, got ${subnetIds.length}`
        : !Number.isInteger(minSize) || minSize < 2
          ? `minSize must be at least 2, so that one zone can fail, got ${minSize}`
          : !Number.isInteger(maxSize) || maxSize < minSize
            ? `maxSize must not be below minSize (${minSize}), got ${maxSize}`
            : !Number.isInteger(lifetime) || lifetime < 1 || lifetime > 365
              ? `maxInstanceLifetimeInDays must be a whole number from 1 to 365, got ${lifetime}`
              : !Number.isInteger(warmUp) || warmUp < 0
                ? `warmUpInSeconds must be a whole number, got ${warmUp}`
                : undefined;
    if (problem !== undefined) throw new ConfigError(this, problem);
  }
}
