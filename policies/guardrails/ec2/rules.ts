import type { Judgement } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset, numberOf, shown, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** Ports of remote administration: SSH and RDP. */
const ADMIN_PORTS = [22, 3389];

const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** An inbound rule, of a security group or a network ACL, in the words that all its resource types share. */
export interface InboundRule {
  readonly sources: readonly unknown[];
  readonly protocol: unknown;
  readonly fromPort: unknown;
  readonly toPort: unknown;
}

/** Fails if the rule lets the whole internet reach a port of remote administration. */
export function judgeAdminPorts({ sources, protocol, fromPort, toPort }: InboundRule): Judgement {
  const open = sources.flatMap(textsOf).filter((source) => EVERYWHERE.includes(source));
  const undecidedSource = sources.flatMap(textsOf).some(isReference);
  if (open.length === 0 && !undecidedSource) return pass("not open to everybody");
  const reached = reachedPorts(protocol, fromPort, toPort);
  if (reached === undefined) return unknown(`only Terraform knows the ports (${shown(fromPort)} to ${shown(toPort)})`);
  if (reached.length === 0) return pass("no port of remote administration");
  if (open.length === 0) return unknown("only Terraform knows the source");
  return fail(`${open.join(", ")} reaches port ${reached.join(" and ")}`);
}

/** Which ports of remote administration a rule covers; undefined if only Terraform knows. */
function reachedPorts(protocol: unknown, from: unknown, to: unknown): number[] | undefined {
  const name = shown(protocol ?? "-1").toLowerCase();
  if (["-1", "all"].includes(name)) return ADMIN_PORTS;
  // RDP uses UDP as well; every other protocol has no such ports.
  if (!["tcp", "6", "udp", "17"].includes(name)) return isReference(protocol) ? undefined : [];
  if (isUnset(from) && isUnset(to)) return ADMIN_PORTS;
  const [first, last] = [numberOf(from), numberOf(to ?? from)];
  if (first === undefined || last === undefined) return undefined;
  return ADMIN_PORTS.filter((port) => first <= port && port <= last);
}

/** The rule that stands in a block or resource with the arguments of a security group's rule. */
export function ruleOf(body: ResourceBody): InboundRule {
  const { cidr_blocks, ipv6_cidr_blocks, cidr_block, ipv6_cidr_block, cidr_ipv4, cidr_ipv6 } = body;
  return {
    sources: [cidr_blocks, ipv6_cidr_blocks, cidr_block, ipv6_cidr_block, cidr_ipv4, cidr_ipv6],
    protocol: body.protocol ?? body.ip_protocol,
    fromPort: body.from_port,
    toPort: body.to_port,
  };
}
