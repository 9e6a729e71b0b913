import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import { GlobalacceleratorListener } from "@cdktf/provider-aws/lib/globalaccelerator-listener";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { EndpointGroup, type EndpointGroupSettings } from "./endpoint-group";

/** Where an accelerator's flow logs go. */
export interface FlowLogTarget {
  /**
   * A bucket of the accelerator's own account, whose policy holds `accountLogDelivery` for us-west-2 and the prefix.
   *
   * @see https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html
   */
  readonly bucketName: string;

  /**
   * What the keys begin with, without a slash at its end.
   *
   * @default "global-accelerator"
   */
  readonly prefix?: string;

  /**
   * What must stand before the accelerator logs: `ready` of the bucket, if the same stack makes it.
   *
   * @default - the bucket is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

export interface AcceleratorProps {
  /** The accelerator's account. The provider calls Global Accelerator in us-west-2 whatever the placement's region. */
  readonly placement: Placement;

  /** Name, at most 64 letters, digits, dots and hyphens. */
  readonly name: string;

  /** Load balancers by region; one group a region. */
  readonly endpointGroups: readonly EndpointGroupSettings[];

  /** Where flow logs go. */
  readonly flowLogs: FlowLogTarget;

  /**
   * TCP ports that are open, 1-10. Port 80 only if the load balancer sends it on to HTTPS.
   *
   * @default [443]
   */
  readonly ports?: readonly number[];

  /**
   * Whether it has IPv6 addresses beside its two IPv4 addresses; its load balancers must have them too.
   *
   * @default "IPV4"
   */
  readonly addressType?: "IPV4" | "DUAL_STACK";

  /**
   * SOURCE_IP sends each viewer to the same load balancer.
   *
   * @default "NONE"
   */
  readonly clientAffinity?: "NONE" | "SOURCE_IP";

  /**
   * Whether Terraform refuses to destroy it. Its addresses are gone for ever then.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/** Prefix of flow logs unless another is asked for. */
export const DEFAULT_FLOW_LOG_PREFIX = "global-accelerator";

/**
 * Two fixed addresses at AWS's edge before application load balancers with WAF: what those need who must list addresses
 * and would take a network load balancer, which cannot have WAF.
 *
 * The service's API is in us-west-2 alone: the region control must let globalaccelerator through, as the one of this
 * package does; `denyInternetGateways` forbids it.
 *
 * @see https://docs.aws.amazon.com/global-accelerator/latest/dg/introduction-how-it-works.html
 */
export class Accelerator extends Construct {
  public readonly acceleratorArn: string;

  /** Its own name, such as a1234567890abcdef.awsglobalaccelerator.com, and the zone of it: the target of alias records. */
  public readonly dnsName: string;
  public readonly hostedZoneId: string;

  constructor(scope: Construct, id: string, props: AcceleratorProps) {
    super(scope, id);
    const problem = acceleratorProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, flowLogs, ports = [443] } = props;
    const accelerator = new GlobalacceleratorAccelerator(this, "accelerator", {
      ...placement,
      name: props.name,
      enabled: true,
      ipAddressType: props.addressType ?? "IPV4",
      attributes: {
        flowLogsEnabled: true,
        flowLogsS3Bucket: flowLogs.bucketName,
        flowLogsS3Prefix: flowLogs.prefix ?? DEFAULT_FLOW_LOG_PREFIX,
      },
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
      dependsOn: flowLogs.dependsOn && [...flowLogs.dependsOn],
    });
    const listener = new GlobalacceleratorListener(this, "listener", {
      ...placement,
      acceleratorArn: accelerator.arn,
      protocol: "TCP",
      clientAffinity: props.clientAffinity ?? "NONE",
      portRange: ports.map((port) => ({ fromPort: port, toPort: port })),
    });
    for (const group of props.endpointGroups) {
      new EndpointGroup(this, group.region, { placement, listenerArn: listener.arn, ...group });
    }
    this.acceleratorArn = accelerator.arn;
    this.dnsName = accelerator.dnsName;
    this.hostedZoneId = accelerator.hostedZoneId;
  }
}

function acceleratorProblem({ name, endpointGroups, flowLogs, ports = [443] }: AcceleratorProps): string | undefined {
  if (!/^(?!-)[A-Za-z0-9.-]{1,64}(?<!-)$/.test(name)) {
    return `name must have 1 to 64 letters, digits, dots and hyphens, none at its ends, got '${name}'`;
  }
  if (endpointGroups.length === 0) return "endpointGroups must hold at least one region";
  const regions = endpointGroups.map(({ region }) => region);
  const twice = regions.find((region, index) => regions.indexOf(region) !== index);
  if (twice !== undefined) return `endpointGroups has two groups for '${twice}'`;
  if (ports.length < 1 || ports.length > 10) return `ports must be 1 to 10, got ${ports.length}`;
  const wrong = ports.find((port) => !(Number.isInteger(port) && port >= 1 && port <= 65_535));
  if (wrong !== undefined) return `ports must be whole numbers from 1 to 65535, got ${wrong}`;
  if (flowLogs.prefix !== undefined && !/^[^/].{0,253}[^/]$/.test(flowLogs.prefix)) {
    return `flowLogs.prefix must be 2 to 255 characters without a slash at its ends, got '${flowLogs.prefix}'`;
  }
  return undefined;
}
