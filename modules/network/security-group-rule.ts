import { isIPv6 } from "node:net";
import { Token } from "cdktf";
import { parseCidr } from "./cidr";
import { firstAndLast, HIGH_RISK_PORTS, isEverywhere, portProblem, type PortRange, reachedPorts } from "./ports";

/** The other end of a rule: exactly one of these. */
export type Peer =
  /** An IPv4 or IPv6 range, such as 10.0.0.0/16. */
  | { readonly cidr: string }
  /** Id of another security group, sg-.... */
  | { readonly securityGroupId: string }
  /** Id of a prefix list, pl-..., such as the one of CloudFront's origin-facing servers. */
  | { readonly prefixListId: string };

/** One rule of a security group. */
export interface SecurityGroupRule extends PortRange {
  /** What it is for: at most 255 characters of letters, digits, spaces and ._-:/()#,@[]+=&;{}!$* */
  readonly description: string;

  /** Where the traffic comes from, or goes to. */
  readonly peer: Peer;
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html */
const DESCRIPTION = /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

/** Whether a text can describe a security group or a rule of one. */
export function isDescription(text: string): boolean {
  return DESCRIPTION.test(text) && text.trim() !== "";
}

/** What is wrong with a rule; undefined if nothing. */
export function ruleProblem(direction: "ingress" | "egress", rule: SecurityGroupRule): string | undefined {
  const { description, peer } = rule;
  if (!isDescription(description)) {
    return `description must have 1 to 255 characters that EC2 takes, got '${description}'`;
  }
  const ports = portProblem(rule);
  if (ports !== undefined) return ports;
  if (!("cidr" in peer) || Token.isUnresolved(peer.cidr)) return undefined;
  const range = isIpv6Range(peer.cidr) ? undefined : parseCidr(peer.cidr);
  if (typeof range === "string") return `peer.cidr ${range}`;
  if (direction === "egress" || !isEverywhere(peer.cidr)) return undefined;
  const open = reachedPorts(rule, HIGH_RISK_PORTS);
  return open.length === 0
    ? undefined
    : `${peer.cidr} must not reach port ${open.join(", ")}; name the networks that need it, or use Session Manager`;
}

/** The arguments that an ingress rule and an egress rule share. */
export function ruleArguments({ description, protocol, port, peer }: SecurityGroupRule): {
  description: string;
  ipProtocol: string;
  fromPort?: number;
  toPort?: number;
  cidrIpv4?: string;
  cidrIpv6?: string;
  referencedSecurityGroupId?: string;
  prefixListId?: string;
} {
  const [first, last] = port === undefined ? [] : firstAndLast(port);
  const isIcmp = protocol === "icmp" || protocol === "icmpv6";
  return {
    description,
    // AWS answers with -1, so that is what must be said.
    ipProtocol: protocol === "all" ? "-1" : protocol,
    // Of ICMP these are type and code, and -1 stands for all of them. Without a protocol there are none.
    fromPort: isIcmp ? -1 : first,
    toPort: isIcmp ? -1 : last,
    cidrIpv4: "cidr" in peer && !peer.cidr.includes(":") ? peer.cidr : undefined,
    cidrIpv6: "cidr" in peer && peer.cidr.includes(":") ? peer.cidr : undefined,
    referencedSecurityGroupId: "securityGroupId" in peer ? peer.securityGroupId : undefined,
    prefixListId: "prefixListId" in peer ? peer.prefixListId : undefined,
  };
}

function isIpv6Range(cidr: string): boolean {
  const [address = "", prefix = ""] = cidr.split("/");
  return isIPv6(address) && /^\d{1,3}$/.test(prefix) && Number(prefix) <= 128;
}
