import type { FmsPolicySecurityServicePolicyDataPolicyOptionNetworkAclCommonPolicyNetworkAclEntrySetFirstEntry as Entry } from "@cdktf/provider-aws/lib/fms-policy";
import { rangeProblem, shapeProblem } from "./checks";

/** An entry of a network ACL. AWS numbers the entries itself. */
export interface NetworkAclEntry {
  readonly direction: "ingress" | "egress";
  readonly action: "allow" | "deny";

  /** `all`, a name, or a number of IANA's. */
  readonly protocol: "all" | "tcp" | "udp" | "icmp" | "icmpv6" | number;

  /** IPv4 or IPv6 range, such as 0.0.0.0/0 or ::/0. */
  readonly cidr: string;

  /** For tcp and udp: needed. 0-65535. */
  readonly ports?: { readonly from: number; readonly to: number };

  /** For icmp and icmpv6. @default - every type and code */
  readonly icmp?: { readonly type: number; readonly code: number };
}

/** AWS tells numbers back, never names: a name would be a change for ever. */
const NUMBERS: Readonly<Record<string, number>> = { all: -1, icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };

function numberOf(protocol: NetworkAclEntry["protocol"]): number {
  return typeof protocol === "number" ? protocol : (NUMBERS[protocol] ?? Number.NaN);
}

/** An entry as the provider's block has it. */
export function entryBlock({ direction, action, protocol, cidr, ports, icmp }: NetworkAclEntry): Entry {
  const number = numberOf(protocol);
  const isIcmp = number === 1 || number === 58;
  return {
    egress: direction === "egress",
    ruleAction: action,
    protocol: String(number),
    [cidr.includes(":") ? "ipv6CidrBlock" : "cidrBlock"]: cidr,
    portRange: ports && [ports],
    icmpTypeCode: isIcmp ? [icmp ?? { type: -1, code: -1 }] : undefined,
  };
}

const IPV4 = /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;
const IPV6 = /^[0-9a-f:]+\/\d{1,3}$/;

/** What is wrong with entries, in words; empty if nothing is. */
export function entryProblems(name: string, entry: NetworkAclEntry): string[] {
  const { protocol, cidr, ports, icmp } = entry;
  const number = numberOf(protocol);
  const withPorts = number === 6 || number === 17;
  return [
    ...rangeProblem(`${name}: protocol`, number, -1, 255),
    ...shapeProblem(
      `${name}: cidr`,
      cidr,
      cidr.includes(":") ? IPV6 : IPV4,
      "an IPv4 or IPv6 range such as 10.0.0.0/8",
    ),
    ...(withPorts === (ports === undefined)
      ? [
          `${name}: ports go with tcp and udp, and always, got protocol '${protocol}' ${ports ? "with" : "without"} ports`,
        ]
      : []),
    ...(ports
      ? [
          ...rangeProblem(`${name}: ports.from`, ports.from, 0, 65_535),
          ...rangeProblem(`${name}: ports.to`, ports.to, ports.from, 65_535),
        ]
      : []),
    ...(icmp && number !== 1 && number !== 58
      ? [`${name}: icmp goes with icmp and icmpv6, got protocol '${protocol}'`]
      : []),
  ];
}
