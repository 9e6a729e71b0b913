import type { Placement } from "../placement";
import type { FlowLogDestination } from "./flow-log-destination";
import type { NetworkAclEntry } from "./network-acl-entry";
import type { QueryLogDestination } from "./query-log";
import type { VpcEndpointsSettings } from "./vpc-endpoints";

/** Settings of the subnets of one tier. */
export interface TierProps {
  /**
   * Range of each subnet, in the order of the zones.
   *
   * @default - a sixteenth of the VPC's range each
   */
  readonly cidrBlocks?: readonly string[];

  /**
   * Entries of the network ACL beside those of the tier, with numbers from 1000 up.
   *
   * @default - none
   */
  readonly networkAclIngress?: readonly NetworkAclEntry[];
}

export interface PrivateTierProps extends TierProps {
  /**
   * NAT gateways for ways out to the internet: none, one for all zones (cheaper; its zone takes the others along when it
   * fails), or one in each zone. They need `public`. AWS bills each by the hour and by the gigabyte.
   *
   * @default "none"
   */
  readonly natGateways?: "none" | "one" | "one-per-zone";
}

export interface NetworkProps {
  readonly placement: Placement;

  /** What the names of everything in the network begin with: at most 50 characters. */
  readonly name: string;

  /** IPv4 range of the VPC, from /16 to /24; down to /28 if every tier says its own ranges. */
  readonly cidrBlock: string;

  /**
   * Availability zones, 2 to 4 of them, such as eu-west-1a. Add new ones at the end: the place in this list decides the
   * subnet's range. They are an input, because asking AWS for them would make every plan need AWS.
   */
  readonly availabilityZones: readonly string[];

  /** Subnets with a route to the internet, for load balancers and NAT gateways. @default - none */
  readonly public?: TierProps;

  /** Subnets for what computes. @default - subnets without a way out */
  readonly private?: PrivateTierProps;

  /** Subnets without any way out of the VPC, for databases. @default - none */
  readonly isolated?: TierProps;

  /** Where the record of all traffic goes. */
  readonly flowLogs: FlowLogDestination;

  /** Where the record of all DNS queries goes. */
  readonly queryLogs: QueryLogDestination;

  /** Ways to services of AWS that do not lead over the internet. @default - none */
  readonly endpoints?: VpcEndpointsSettings;
}
