import type { Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, numberOf, shown, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** Ports of remote administration: SSH and RDP. */
export const ADMIN_PORTS: readonly number[] = [22, 3389];

/** Port of file shares: CIFS, also called SMB. */
export const FILE_SHARE_PORTS: readonly number[] = [445];

const EVERYWHERE = ["0.0.0.0/0", "::/0"];

/** An inbound rule, of a security group or a network ACL, in the words that all its resource types share. */
export interface InboundRule {
  readonly sources: readonly unknown[];
  readonly protocol: unknown;
  readonly fromPort: unknown;
  readonly toPort: unknown;
}

/** Fails if the rule lets the whole internet reach one of `ports`. */
export function judgeOpenPorts(
  { sources, protocol, fromPort, toPort }: InboundRule,
  ports: readonly number[],
): Judgement {
  const open = sources.flatMap(textsOf).filter((source) => EVERYWHERE.includes(source));
  const undecidedSource = sources.flatMap(textsOf).some(isReference);
  if (open.length === 0 && !undecidedSource) return pass("not open to everybody");
  const reached = reachedPorts(ports, protocol, fromPort, toPort);
  if (reached === undefined) return unknown(`only Terraform knows the ports (${shown(fromPort)} to ${shown(toPort)})`);
  if (reached.length === 0) return pass(`not port ${ports.join(" or ")}`);
  if (open.length === 0) return unknown("only Terraform knows the source");
  return fail(`${open.join(", ")} reaches port ${reached.join(" and ")}`);
}

/** Which of `ports` a rule covers; undefined if only Terraform knows. */
function reachedPorts(
  ports: readonly number[],
  protocol: unknown,
  from: unknown,
  to: unknown,
): readonly number[] | undefined {
  const name = shown(protocol ?? "-1").toLowerCase();
  if (["-1", "all"].includes(name)) return ports;
  // RDP uses UDP as well; every other protocol has no such ports.
  if (!["tcp", "6", "udp", "17"].includes(name)) return isReference(protocol) ? undefined : [];
  if (isUnset(from) && isUnset(to)) return ports;
  const [first, last] = [numberOf(from), numberOf(to ?? from)];
  if (first === undefined || last === undefined) return undefined;
  return ports.filter((port) => first <= port && port <= last);
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

/** Resource types of a security group's inbound rules. */
export const SECURITY_GROUP_TYPES: readonly string[] = [
  "aws_security_group",
  "aws_default_security_group",
  "aws_security_group_rule",
  "aws_vpc_security_group_ingress_rule",
];

/** Judges the inbound rules of a resource of those types; undefined for one that has none to judge. */
export function judgeSecurityGroup(
  { type, body }: { readonly type: string; readonly body: ResourceBody },
  ports: readonly number[],
): Judgement | undefined {
  if (type === "aws_security_group_rule" && body.type !== "ingress") return undefined;
  if (type.endsWith("_rule")) return judgeOpenPorts(ruleOf(body), ports);
  return all(blocksOf(body, "ingress").map((block) => judgeOpenPorts(ruleOf(block), ports)));
}
