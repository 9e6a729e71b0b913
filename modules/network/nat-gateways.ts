import { Eip } from "@cdktf/provider-aws/lib/eip";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { type SubnetTier, zoneLetter } from "./subnet-tier";

export interface NatGatewaysProps {
  readonly placement: Placement;
  /** Name of the network, which the gateways carry. */
  readonly name: string;
  /** Availability zones of the network, in the order of its subnets. */
  readonly zones: readonly string[];

  /** Where the gateways stand. */
  readonly publicTier: SubnetTier;

  /** What goes out through them. */
  readonly privateTier: SubnetTier;

  /** One gateway for all zones, or one in each, which outlives the loss of a zone. */
  readonly kind: "one" | "one-per-zone";

  /** The internet gateway: an address that is given out before there is one cannot be used. */
  readonly ready: ITerraformDependable;
}

/** NAT gateways with an address each, and the private subnets' routes to them. */
export class NatGateways extends Construct {
  constructor(scope: Construct, id: string, props: NatGatewaysProps) {
    super(scope, id);
    const { placement, name, zones, publicTier, privateTier, kind, ready } = props;
    const gatewayIds = (kind === "one" ? zones.slice(0, 1) : zones).map((zone, index) => {
      const letter = zoneLetter(zone);
      const tags = { Name: `${name}-nat-${letter}` };
      const address = new Eip(this, `address-${letter}`, { ...placement, domain: "vpc", tags, dependsOn: [ready] });
      return new NatGateway(this, `gateway-${letter}`, {
        ...placement,
        allocationId: address.allocationId,
        subnetId: publicTier.subnetIds[index] ?? "",
        tags,
        dependsOn: [ready],
      }).id;
    });
    zones.forEach((zone, index) => {
      new Route(this, `route-${zoneLetter(zone)}`, {
        ...placement,
        routeTableId: privateTier.routeTableIds[index] ?? "",
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: gatewayIds[index] ?? gatewayIds[0],
      });
    });
  }
}
