import type { Tier } from "./address-plan";
import { ephemeralPorts, type NetworkAclEntry } from "./network-acl-entry";

/** Entries of a tier's network ACL; entries of one's own take numbers from 1000 up. */
export interface TierEntries {
  readonly ingress: readonly NetworkAclEntry[];
  readonly egress: readonly NetworkAclEntry[];
}

/** The first number that is free for entries of one's own. */
export const FIRST_OWN_NUMBER = 1000;

const EVERYWHERE = "0.0.0.0/0";

/**
 * What the network ACL of a tier lets through. All of them let the VPC talk to itself, which is for security groups to
 * narrow, and answers come back from wherever the subnet's routes lead: gateway endpoints answer from public addresses.
 */
export function tierEntries(tier: Tier, cidrBlock: string): TierEntries {
  const withinVpc: NetworkAclEntry = { number: 100, protocol: "all", cidr: cidrBlock };
  const web: NetworkAclEntry[] = [
    { number: 120, protocol: "tcp", port: 443, cidr: EVERYWHERE },
    { number: 121, protocol: "tcp", port: 80, cidr: EVERYWHERE },
  ];
  const answers = ephemeralPorts(110, EVERYWHERE);
  switch (tier) {
    case "public":
      // Whoever asks a load balancer has any port of his own; a NAT gateway passes on what the private subnets ask.
      return {
        ingress: [withinVpc, ...answers, ...web],
        egress: [{ number: 100, protocol: "all", cidr: EVERYWHERE }],
      };
    case "private":
      return {
        ingress: [withinVpc, ...answers],
        egress: [{ number: 100, protocol: "all", cidr: EVERYWHERE }],
      };
    case "isolated":
      return {
        ingress: [withinVpc, ...answers],
        // Only gateway endpoints lie there, and only HTTPS.
        egress: [withinVpc, { number: 120, protocol: "tcp", port: 443, cidr: EVERYWHERE }],
      };
  }
}
