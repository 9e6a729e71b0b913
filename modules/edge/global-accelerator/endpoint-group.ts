import { GlobalacceleratorEndpointGroup } from "@cdktf/provider-aws/lib/globalaccelerator-endpoint-group";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { isNetworkLoadBalancer, NETWORK_LOAD_BALANCER_WAF } from "../../../core/network-load-balancer-waf";
import type { Placement } from "../../placement";

/** An application load balancer behind an accelerator. */
export interface Endpoint {
  /** ARN of an application load balancer in the endpoint group's region. Its web ACL guards it. */
  readonly loadBalancerArn: string;

  /**
   * Share of the group's traffic against the other endpoints' weights, 0-255.
   *
   * @default 128
   */
  readonly weight?: number;
}

/** The endpoints of one region. */
export interface EndpointGroupSettings {
  /** Region of the load balancers, such as eu-west-1. */
  readonly region: string;

  /** Load balancers, 1-10. */
  readonly endpoints: readonly Endpoint[];

  /**
   * Percent of the traffic that would go to the region that it does get, 0-100. 0 drains the region.
   *
   * @default 100
   */
  readonly trafficDialPercentage?: number;
}

export interface EndpointGroupProps extends EndpointGroupSettings {
  readonly placement: Placement;

  /** ARN of the listener that sends to the group. */
  readonly listenerArn: string;
}

/**
 * Load balancers of one region behind a listener. They see the addresses of viewers, so that the web ACL and its rules by
 * address and rate work. Whether they are healthy is told by their own target groups.
 *
 * @see https://docs.aws.amazon.com/global-accelerator/latest/dg/preserve-client-ip-address.html
 */
export class EndpointGroup extends Construct {
  constructor(scope: Construct, id: string, props: EndpointGroupProps) {
    super(scope, id);
    const problem = endpointGroupProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, listenerArn, region, endpoints, trafficDialPercentage = 100 } = props;
    new GlobalacceleratorEndpointGroup(this, "group", {
      ...placement,
      listenerArn,
      endpointGroupRegion: region,
      trafficDialPercentage,
      endpointConfiguration: endpoints.map(({ loadBalancerArn, weight = 128 }) => ({
        endpointId: loadBalancerArn,
        weight,
        clientIpPreservationEnabled: true,
      })),
    });
  }
}

function endpointGroupProblem(group: EndpointGroupSettings): string | undefined {
  const { region, endpoints, trafficDialPercentage: dial = 100 } = group;
  if (endpoints.length < 1 || endpoints.length > 10) {
    return `endpoints of ${region} must be 1 to 10, got ${endpoints.length}`;
  }
  if (!(dial >= 0 && dial <= 100)) return `trafficDialPercentage must be from 0 to 100, got ${dial}`;
  return endpoints.map((endpoint) => endpointProblem(endpoint, region)).find((problem) => problem !== undefined);
}

function endpointProblem({ loadBalancerArn, weight = 128 }: Endpoint, region: string): string | undefined {
  if (!(Number.isInteger(weight) && weight >= 0 && weight <= 255)) {
    return `weight must be a whole number from 0 to 255, got ${weight}`;
  }
  if (Token.isUnresolved(loadBalancerArn)) return undefined;
  if (isNetworkLoadBalancer(loadBalancerArn)) return `${NETWORK_LOAD_BALANCER_WAF}; got '${loadBalancerArn}'`;
  const found = /^arn:[\w-]+:elasticloadbalancing:([\w-]+):\d{12}:loadbalancer\/app\//.exec(loadBalancerArn)?.[1];
  if (found === undefined) {
    return `loadBalancerArn must be the ARN of an application load balancer, got '${loadBalancerArn}'`;
  }
  return found === region ? undefined : `loadBalancerArn must be in ${region}, got one in ${found}`;
}
