import { isIPv4, isIPv6 } from "node:net";
import { quote } from "./text";

/** A range of addresses in the one form in which we write it. */
export interface Cidr {
  readonly version: 4 | 6;

  /** Network and length of the prefix, such as 192.0.2.0/24 or 2001:db8::/32. */
  readonly text: string;

  /** First address of the range, as a number: what ranges are sorted by. */
  readonly network: bigint;

  /** Bits that all addresses of the range have in common. */
  readonly prefix: number;
}

/** What is wrong with a text that should be an address or a range. */
export interface CidrProblem {
  readonly problem: string;
}

/**
 * Reads an address (192.0.2.7, which becomes 192.0.2.7/32) or a range (192.0.2.0/24) of either version. A range is
 * written the same way each time: IPv6 in lower case and as short as RFC 5952 has it.
 */
export function readCidr(text: string): Cidr | CidrProblem {
  const [address = "", prefixText, ...more] = text.split("/");
  const version = isIPv4(address) ? 4 : isIPv6(address) && !address.includes("%") ? 6 : undefined;
  if (version === undefined || more.length > 0) return { problem: notAnAddress(text) };
  const bits = version === 4 ? 32 : 128;
  const prefix = Number(prefixText ?? bits);
  if (prefixText !== undefined && isIPv4(prefixText)) {
    return { problem: `${quote(text)} has a netmask; write the length of the prefix instead, such as ${address}/24` };
  }
  if (!/^\d{1,3}$/.test(prefixText ?? "0") || prefix > bits) {
    return { problem: `${quote(text)} must end with a prefix length from 0 to ${bits}, such as ${address}/${bits}` };
  }
  const value = version === 4 ? ipv4Number(address) : ipv6Number(address);
  if (version === 6 && value >> 32n === 0xffffn) {
    return { problem: `${quote(text)} is an IPv4 address in an IPv6 one; write ${ipv4Text(value & 0xffffffffn)}` };
  }
  const network = (value >> BigInt(bits - prefix)) << BigInt(bits - prefix);
  const write = version === 4 ? ipv4Text : ipv6Text;
  if (network !== value) {
    const [range, single] = [`${write(network)}/${prefix}`, `${write(value)}/${bits}`];
    return {
      problem: `${quote(text)} has bits beyond its prefix: write ${range} for the range or ${single} for the one address`,
    };
  }
  return { version, text: `${write(network)}/${prefix}`, network, prefix };
}

/**
 * What stands for a range of all addresses where AWS WAF does not take it (0.0.0.0/0, ::/0): its two halves. Undefined for
 * any other range. https://docs.aws.amazon.com/waf/latest/APIReference/API_IPSet.html
 */
export function halvesOfEverything({ version, prefix }: Cidr): string | undefined {
  if (prefix > 0) return undefined;
  return version === 4 ? "0.0.0.0/1 and 128.0.0.0/1" : "::/1 and 8000::/1";
}

export function isCidrProblem(read: Cidr | CidrProblem): read is CidrProblem {
  return "problem" in read;
}

/** By version, then by address, then the wider range first: the same order whatever the input's. */
export function compareCidrs(a: Cidr, b: Cidr): number {
  if (a.version !== b.version) return a.version - b.version;
  if (a.network !== b.network) return a.network < b.network ? -1 : 1;
  return a.prefix - b.prefix;
}

/** The usual confusions by name, everything else in general. */
function notAnAddress(text: string): string {
  const got = quote(text);
  if (/^pl-[0-9a-f]+$/.test(text)) return `${got} is a prefix list; write the ranges that it holds`;
  if (/^[\d.]+\s*-\s*[\d.]+$/.test(text))
    return `${got} is a range from an address to another; write it in CIDR notation`;
  if (/^0*\d+(\.0*\d+){3}(\/\d+)?$/.test(text) && /(^|\.)0\d/.test(text)) {
    return `${got} has a number with leading zeros, which some read as octal`;
  }
  return `${got} is neither an IPv4 nor an IPv6 address or range in CIDR notation`;
}

function ipv4Number(address: string): bigint {
  return address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function ipv4Text(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
}

function ipv6Number(address: string): bigint {
  // The last 32 bits may be written as IPv4.
  const last = /[\d.]+\.[\d.]+$/.exec(address)?.[0];
  const ending = last === undefined ? "" : ipv4Number(last).toString(16).padStart(8, "0");
  const whole =
    last === undefined ? address : `${address.slice(0, -last.length)}${ending.slice(0, 4)}:${ending.slice(4)}`;
  const [front = "", back] = whole.split("::");
  const groups = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const missing = 8 - groups(front).length - groups(back ?? "").length;
  const all = [
    ...groups(front),
    ...(back === undefined ? [] : Array<string>(missing).fill("0")),
    ...groups(back ?? ""),
  ];
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

/** https://www.rfc-editor.org/rfc/rfc5952#section-4 */
function ipv6Text(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(16 * (7 - index))) & 0xffffn).toString(16));
  const text = groups.join(":");
  // The longest run of zeros, the first of several, at least two groups.
  const [run] = [...text.matchAll(/\b0(:0\b)+/g)].sort((a, b) => b[0].length - a[0].length);
  if (run === undefined) return text;
  return `${text.slice(0, run.index).replace(/:$/, "")}::${text.slice(run.index + run[0].length).replace(/^:/, "")}`;
}
