import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { requireZoneName } from "./zone-name";

/** A VPC whose instances find the zone. */
export interface ZoneVpc {
  readonly vpcId: string;

  /** Region of the VPC. */
  readonly region: string;
}

export interface PrivateZoneProps {
  readonly placement: Placement;

  /** Domain name in lower case, such as internal.example.com. */
  readonly name: string;

  /** VPCs of the zone's own account, one or more, with DNS support and DNS host names on. */
  readonly vpcs: readonly ZoneVpc[];

  /**
   * What the console says of it, at most 256 characters.
   *
   * @default - the name
   */
  readonly comment?: string;
}

/**
 * A hosted zone that only its VPCs see. Its queries are logged by the VPCs' own resolver query logs.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html
 */
export class PrivateZone extends Construct {
  public readonly zoneId: string;

  constructor(scope: Construct, id: string, props: PrivateZoneProps) {
    super(scope, id);
    const { placement, name, vpcs } = props;
    requireZoneName(this, name);
    if (vpcs.length === 0) {
      throw new ConfigError(this, "vpcs must name at least one VPC: without one the zone would be public");
    }
    const zone = new Route53Zone(this, "zone", {
      ...placement,
      name,
      comment: props.comment ?? name,
      vpc: vpcs.map(({ vpcId, region }) => ({ vpcId, vpcRegion: region })),
    });
    this.zoneId = zone.zoneId;
  }
}
