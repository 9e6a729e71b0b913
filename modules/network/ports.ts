/** tcp and udp have ports; icmp and icmpv6 do not; all is every protocol and every port. */
export type Protocol = "tcp" | "udp" | "icmp" | "icmpv6" | "all";

/** The ports that a rule is about. */
export interface PortRange {
  readonly protocol: Protocol;

  /** A port, or the first and the last one of a range. Not for icmp, icmpv6 and all. */
  readonly port?: number | readonly [first: number, last: number];
}

/**
 * Ports that nobody opens to the whole internet: remote administration, file shares, mail, databases and consoles. Those
 * of Security Hub EC2.19, and WinRM.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19
 */
export const HIGH_RISK_PORTS: readonly number[] = [
  20, 21, 22, 23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 5985, 5986, 8080,
  8088, 8888, 9200, 9300,
];

/** Ports of remote administration, which network ACLs close to the internet (Security Hub EC2.21). */
export const ADMIN_PORTS: readonly number[] = [22, 3389];

/** What is wrong with the ports of a rule. */
export function portProblem({ protocol, port }: PortRange): string | undefined {
  if (protocol !== "tcp" && protocol !== "udp") {
    return port === undefined ? undefined : `port is for tcp and udp alone, got ${protocol} with ${shown(port)}`;
  }
  if (port === undefined) return `${protocol} needs a port`;
  const [first, last] = firstAndLast(port);
  const valid = [first, last].every((each) => Number.isInteger(each) && each >= 0 && each <= 65_535);
  return valid && first <= last
    ? undefined
    : `port must be from 0 to 65535, the first before the last, got ${shown(port)}`;
}

/** Which of `ports` a rule reaches. */
export function reachedPorts({ protocol, port }: PortRange, ports: readonly number[]): readonly number[] {
  if (protocol === "all") return ports;
  if (port === undefined) return [];
  const [first, last] = firstAndLast(port);
  return ports.filter((each) => first <= each && each <= last);
}

/** The first and the last port of a range; twice the same for one port. */
export function firstAndLast(port: number | readonly [number, number]): readonly [number, number] {
  return typeof port === "number" ? [port, port] : port;
}

/** Ranges so wide that they are as good as everybody: 0.0.0.0/0 in two halves opens the same. */
export function isEverywhere(cidr: string): boolean {
  const [address = "", prefix = ""] = cidr.split("/");
  return Number(prefix) < (address.includes(":") ? 16 : 8);
}

function shown(port: number | readonly [number, number]): string {
  return firstAndLast(port).join(" to ");
}
