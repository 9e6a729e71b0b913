import { isIPv6 } from "node:net";
import { parseCidr } from "./cidr";
import { ADMIN_PORTS, isEverywhere, portProblem, type PortRange, reachedPorts } from "./ports";

/** One entry of a network ACL. */
export interface NetworkAclEntry extends PortRange {
  /** From 1 to 32766; entries are tried from the lowest number up. */
  readonly number: number;

  /** @default "allow" */
  readonly action?: "allow" | "deny";

  /** Where the traffic comes from, or goes to: an IPv4 or IPv6 range. */
  readonly cidr: string;
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html */
const MAX_NUMBER = 32_766;

/** What is wrong with an entry; undefined if nothing. */
export function entryProblem(direction: "ingress" | "egress", entry: NetworkAclEntry): string | undefined {
  const { number, cidr, action = "allow" } = entry;
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) {
    return `number must be a whole number from 1 to ${MAX_NUMBER}, got ${number}`;
  }
  const ports = portProblem(entry);
  if (ports !== undefined) return ports;
  const range = isIPv6(cidr.split("/")[0] ?? "") ? undefined : parseCidr(cidr);
  if (typeof range === "string") return `cidr ${range}`;
  if (direction === "egress" || action === "deny" || !isEverywhere(cidr)) return undefined;
  const open = reachedPorts(entry, ADMIN_PORTS);
  return open.length === 0
    ? undefined
    : `${cidr} must not reach port ${open.join(" or ")}; leave them out, as ephemeralPorts does`;
}

/**
 * Entries that let answers to connections from inside come back: ports 1024 to 65535 over TCP, save for 3389, which is
 * remote desktop. A connection that happens to go out from port 3389 fails and is tried again from another port.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
 */
export function ephemeralPorts(firstNumber: number, cidr: string): NetworkAclEntry[] {
  return [
    { number: firstNumber, protocol: "tcp", port: [1024, 3388], cidr },
    { number: firstNumber + 1, protocol: "tcp", port: [3390, 65_535], cidr },
  ];
}
