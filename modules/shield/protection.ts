import { ShieldProtection as Protection } from "@cdktf/provider-aws/lib/shield-protection";
import { ShieldProtectionHealthCheckAssociation } from "@cdktf/provider-aws/lib/shield-protection-health-check-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { checkShieldRegion } from "./endpoint";
import { checkResource, type ProtectedResourceType } from "./protected-resource";
import type { ShieldSubscription } from "./subscription";

export interface ShieldProtectionProps {
  /** The resource's account, in us-east-1, whatever the resource's region is. */
  readonly placement: Placement;

  /** 1-128 letters, digits, spaces and _ . - */
  readonly name: string;

  /** What the resource is. Shield reports it, and only some types take an automatic response. */
  readonly resourceType: ProtectedResourceType;

  /**
   * ARN of the resource. Of an Elastic IP address: `elasticIpArn(placement, eip.allocationId)`.
   */
  readonly resourceArn: string;

  /**
   * ARN of a Route 53 health check that tells whether the application is well. With it Shield detects sooner and with
   * fewer false alarms, and the Shield Response Team can call you (`ProactiveEngagement`).
   *
   * @default - none: detection by traffic alone
   * @see https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-health-checks.html
   */
  readonly healthCheckArn?: string;

  /** The account's subscription, if this stack makes it. @default - an earlier stack does */
  readonly subscription?: ShieldSubscription;
}

/**
 * Shield Advanced for one resource.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html
 */
export class ShieldProtection extends Construct {
  public readonly resourceArn: string;
  public readonly resourceType: ProtectedResourceType;

  /** Whether a health check tells how the resource is. */
  public readonly hasHealthCheck: boolean;

  /** ARN of the protection itself. */
  public readonly protectionArn: string;

  /** Stands once the resource is protected and its health check counts. */
  public readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ShieldProtectionProps) {
    super(scope, id);
    const { placement, name, resourceArn, resourceType, healthCheckArn, subscription } = props;
    checkShieldRegion(this, placement);
    if (!/^[ a-zA-Z0-9_.-]{1,128}$/.test(name)) {
      throw new ConfigError(this, `name must be 1-128 letters, digits, spaces and _ . -, got '${name}'`);
    }
    checkResource(this, resourceArn, resourceType);
    this.resourceArn = resourceArn;
    this.resourceType = resourceType;
    this.hasHealthCheck = healthCheckArn !== undefined;
    const protection = new Protection(this, "protection", {
      ...placement,
      name,
      resourceArn,
      dependsOn: subscription && [subscription.ready],
    });
    this.protectionArn = protection.arn;
    this.ready =
      healthCheckArn === undefined
        ? [protection]
        : [
            protection,
            new ShieldProtectionHealthCheckAssociation(this, "health-check", {
              ...placement,
              shieldProtectionId: protection.id,
              healthCheckArn,
            }),
          ];
  }
}
