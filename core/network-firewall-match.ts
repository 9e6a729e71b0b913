import { isIPv4, isIPv6 } from "node:net";
import { isCidrProblem, readCidr } from "./cidr";
import { quote } from "./text";

/** What a stateless rule of Network Firewall matches; each kind left out matches everything. */
export interface StatelessMatch {
  /** Protocol numbers of IANA, such as 6 for TCP, 0-255. */
  readonly protocols?: readonly number[];

  /** IPv4 ranges, such as 10.0.0.0/16. */
  readonly sources?: readonly string[];

  readonly destinations?: readonly string[];

  /** Ports or ranges, such as 443 or 1024-65535; they need protocol 6 (TCP) or 17 (UDP). */
  readonly sourcePorts?: readonly string[];

  readonly destinationPorts?: readonly string[];
}

/** A range of ports from its text: 443, or 1024-65535. Undefined if it is none. */
export function portRange(text: string): { readonly from: number; readonly to: number } | undefined {
  const [, first = "", last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return first !== "" && from <= to && to <= 65_535 ? { from, to } : undefined;
}

/** What is wrong with a range of addresses; undefined if nothing is. */
export function addressRangeProblem(text: string): string | undefined {
  const [address = "", prefix = "", ...more] = text.split("/");
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  if (bits === -1 || more.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) {
    return `must be a range such as 10.0.0.0/16, got ${quote(text)}`;
  }
  if (bits === 32 && isCidrProblem(readCidr(text))) return `has bits set beyond its prefix: ${quote(text)}`;
  return undefined;
}

/** Stateless rules of IPv6 are refused by the provider (5.100), though AWS has them. */
function statelessRangeProblem(text: string): string | undefined {
  const isIPv6Range = isIPv6(text.split("/")[0] ?? "");
  return isIPv6Range ? `must be IPv4, all that the provider takes here, got ${quote(text)}` : addressRangeProblem(text);
}

/**
 * What is wrong with what a rule matches, each with the kind of match.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_MatchAttributes.html
 */
export function* matchProblems(match: StatelessMatch): Generator<{ readonly key: string; readonly message: string }> {
  const { protocols = [], sourcePorts = [], destinationPorts = [] } = match;
  for (const protocol of protocols) {
    if (!Number.isInteger(protocol) || protocol < 0 || protocol > 255) {
      yield { key: "protocols", message: `must be numbers of IANA from 0 to 255, got ${protocol}` };
    }
  }
  for (const key of ["sources", "destinations"] as const) {
    for (const range of match[key] ?? []) {
      const message = statelessRangeProblem(range);
      if (message !== undefined) yield { key, message };
    }
  }
  for (const key of ["sourcePorts", "destinationPorts"] as const) {
    for (const port of match[key] ?? []) {
      if (portRange(port) !== undefined) continue;
      yield { key, message: `must be ports such as 443 or 1024-65535, at most 65535, got ${quote(port)}` };
    }
  }
  const hasPorts = sourcePorts.length + destinationPorts.length > 0;
  if (hasPorts && (protocols.length === 0 || protocols.some((protocol) => protocol !== 6 && protocol !== 17))) {
    yield {
      key: "protocols",
      message: `must be 6 (TCP) or 17 (UDP) beside ports, got ${protocols.join(", ") || "none"}`,
    };
  }
}
