import { createHash } from "node:crypto";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { wholeNumberProblem } from "../../../core/whole-number";
import type { Placement } from "../../placement";

/** How the balancer speaks to its targets, and how it learns that one is well. */
export interface TargetGroupSettings {
  /** instance: EC2 instances, as an Auto Scaling group has them. ip: addresses, as containers have them. @default "instance" */
  readonly type?: "instance" | "ip";

  /** @default "HTTPS": the balancer checks no certificate, so the target's may be its own */
  readonly protocol?: "HTTPS" | "HTTP";

  /** @default 443 for HTTPS, 80 for HTTP */
  readonly port?: number;

  /** Path that a healthy target answers. @default "/" */
  readonly healthCheckPath?: string;

  /** Status codes of a healthy answer, such as 200 or 200-299. @default "200" */
  readonly healthyStatusCodes?: string;

  /** Seconds between two checks of a target, 5 to 300. @default 15 */
  readonly healthCheckIntervalInSeconds?: number;

  /** Seconds that requests under way have to end when a target leaves, 0 to 3600. @default 60 */
  readonly deregistrationDelayInSeconds?: number;
}

export interface TargetGroupProps extends TargetGroupSettings {
  readonly placement: Placement;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Name of the balancer: the group's begins with it. */
  readonly balancerName: string;
}

/** Where a load balancer passes requests on to. */
export class TargetGroup extends Construct {
  public readonly arn: string;

  /** The last part of the ARN, which metrics go by. */
  public readonly arnSuffix: string;

  /** Port that targets answer. */
  public readonly port: number;

  constructor(scope: Construct, id: string, props: TargetGroupProps) {
    super(scope, id);
    const { placement, vpcId, balancerName, type = "instance", protocol = "HTTPS" } = props;
    const interval = props.healthCheckIntervalInSeconds ?? 15;
    const delay = props.deregistrationDelayInSeconds ?? 60;
    const path = props.healthCheckPath ?? "/";
    this.port = props.port ?? (protocol === "HTTPS" ? 443 : 80);
    this.check("targets.port", this.port, 1, 65_535);
    this.check("targets.healthCheckIntervalInSeconds", interval, 5, 300);
    this.check("targets.deregistrationDelayInSeconds", delay, 0, 3600);
    if (!/^\/[!-~]*$/.test(path) || path.length > 1024) {
      throw new ConfigError(this, `targets.healthCheckPath must begin with a slash and hold no spaces, got '${path}'`);
    }
    const codes = props.healthyStatusCodes ?? "200";
    if (!/^[2-4]\d\d(-[2-4]\d\d)?(,[2-4]\d\d(-[2-4]\d\d)?)*$/.test(codes)) {
      throw new ConfigError(this, `targets.healthyStatusCodes must look like 200, 200-299 or 200,204, got '${codes}'`);
    }
    const group = new LbTargetGroup(this, "target-group", {
      ...placement,
      name: nameOf(balancerName, `${type} ${protocol} ${this.port}`),
      vpcId,
      targetType: type,
      protocol,
      port: this.port,
      deregistrationDelay: String(delay),
      healthCheck: {
        protocol,
        path,
        matcher: codes,
        interval,
        // AWS wants it shorter than the interval.
        timeout: Math.min(5, interval - 1),
        healthyThreshold: 2,
        unhealthyThreshold: 2,
      },
      // A listener holds on to its group, so a new one must come first.
      lifecycle: { createBeforeDestroy: true },
    });
    this.arn = group.arn;
    this.arnSuffix = group.arnSuffix;
  }

  private check(prop: string, value: number, least: number, most: number): void {
    const problem = wholeNumberProblem(prop, value, least, most);
    if (problem !== undefined) throw new ConfigError(this, problem);
  }
}

/** Another name for each kind of group that cannot be changed into the other, at most 32 characters. */
function nameOf(balancer: string, kind: string): string {
  const hash = createHash("sha256").update(kind).digest("hex").slice(0, 6);
  return `${balancer.slice(0, 25).replace(/-+$/, "")}-${hash}`;
}
