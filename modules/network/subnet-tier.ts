import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import type { Tier } from "./address-plan";
import { NetworkAcl } from "./network-acl";
import type { NetworkAclEntry } from "./network-acl-entry";
import { tierEntries } from "./tier-entries";

export interface SubnetTierProps {
  readonly placement: Placement;
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Range of the VPC. */
  readonly vpcCidrBlock: string;

  /** What the names of its parts begin with. */
  readonly name: string;

  /** Whether the subnets reach the internet, and how. */
  readonly tier: Tier;
  /** Availability zones, one for each subnet. */
  readonly zones: readonly string[];

  /** One range a zone. */
  readonly cidrBlocks: readonly string[];

  /** Entries of the network ACL beside those of the tier. */
  readonly networkAclIngress: readonly NetworkAclEntry[];
}

/** The subnets of one tier, one a zone, with their route tables and their network ACL. */
export class SubnetTier extends Construct {
  /** In the order of the zones. */
  public readonly subnetIds: readonly string[];

  /** One a zone in the private tier, whose ways out may differ; one for all zones in the others. */
  public readonly routeTableIds: readonly string[];

  readonly #placement: Placement;

  constructor(scope: Construct, id: string, props: SubnetTierProps) {
    super(scope, id);
    const { placement, vpcId, name, tier, zones } = props;
    this.#placement = placement;
    const routeTable = (suffix: string): string => {
      const tags = { Name: `${name}${suffix && `-${suffix}`}` };
      return new RouteTable(this, suffix === "" ? "route-table" : `route-table-${suffix}`, {
        ...placement,
        vpcId,
        tags,
      }).id;
    };
    this.routeTableIds = tier === "private" ? zones.map(zoneLetter).map(routeTable) : [routeTable("")];
    this.subnetIds = zones.map((zone, index) => {
      const letter = zoneLetter(zone);
      const subnet = new Subnet(this, `subnet-${letter}`, {
        ...placement,
        vpcId,
        availabilityZone: zone,
        cidrBlock: props.cidrBlocks[index],
        // mapPublicIpOnLaunch is left out: no subnet gives public addresses, and load balancers bring their own.
        tags: { Name: `${name}-${letter}` },
      });
      new RouteTableAssociation(this, `route-table-association-${letter}`, {
        ...placement,
        subnetId: subnet.id,
        routeTableId: this.routeTableIds[index] ?? this.routeTableIds[0] ?? "",
      });
      return subnet.id;
    });
    const { ingress, egress } = tierEntries(tier, props.vpcCidrBlock);
    new NetworkAcl(this, "network-acl", {
      placement,
      vpcId,
      name,
      subnetIds: this.subnetIds,
      ingress: [...ingress, ...props.networkAclIngress],
      egress,
    });
  }

  /** Leads everything that is not the VPC's own to an internet gateway. */
  public routeToInternet(gatewayId: string): void {
    this.routeTableIds.forEach((routeTableId) => {
      new Route(this, "route-to-internet", {
        ...this.#placement,
        routeTableId,
        destinationCidrBlock: "0.0.0.0/0",
        gatewayId,
      });
    });
  }
}

/** The last letter of a zone's name: a for eu-west-1a. */
export function zoneLetter(zone: string): string {
  return zone.slice(-1);
}
