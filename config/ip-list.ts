import { isIPv4, isIPv6 } from "node:net";
import { quote } from "./text";

/** A line of a list that holds something. */
export interface IpListEntry {
  /** 1-based. */
  readonly line: number;
  readonly entry: string;
}

/** The lines of a plain list without comments, which begin with #, and empty lines. */
export function listEntries(text: string): IpListEntry[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, entry: line.replace(/#.*/, "").trim() }))
    .filter(({ entry }) => entry !== "");
}

/** What the entries of a plain list are. */
export interface ListFormat {
  /** What is wrong with an entry by itself. */
  readonly problem: (entry: string) => string | undefined;
  /** The form by which repeated entries are found. */
  readonly normal: (entry: string) => string;
}

/** What is wrong with the entries of a plain list: those that are wrong by themselves, and repeated ones. */
export function* listProblems(
  entries: readonly IpListEntry[],
  { problem, normal }: ListFormat,
): Generator<{ line: number; message: string }> {
  const firstLines = new Map<string, number>();
  for (const { line, entry } of entries) {
    const message = problem(entry);
    const first = firstLines.get(normal(entry));
    if (message !== undefined) yield { line, message };
    else if (first !== undefined) yield { line, message: `${quote(entry)} stands in line ${first} already` };
    else firstLines.set(normal(entry), line);
  }
}

/** Addresses and ranges for GuardDuty. */
export const GUARDDUTY_ADDRESSES: ListFormat = { problem: guardDutyAddressProblem, normal: (entry) => entry };

/** AWS's page shows IPv4 alone: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_upload-lists.html */
function guardDutyAddressProblem(entry: string): string | undefined {
  const [address = "", prefix, ...more] = entry.split("/");
  if (isIPv6(address)) return `must be IPv4, the only kind that AWS documents for lists, got ${quote(entry)}`;
  const bits = prefix === undefined ? 32 : Number(prefix);
  const isRange = prefix === undefined || (/^\d{1,2}$/.test(prefix) && bits >= 1 && bits <= 32);
  if (!isIPv4(address) || !isRange || more.length > 0) {
    return `must be an IPv4 address or a range such as 203.0.113.0/24, got ${quote(entry)}`;
  }
  const network = networkOf(address, bits);
  return network === address
    ? undefined
    : `${quote(entry)} has bits set beyond its prefix; did you mean ${quote(`${network}/${bits}`)}?`;
}

function networkOf(address: string, bits: number): string {
  const number = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const size = 2 ** (32 - bits);
  const network = number - (number % size);
  return [24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join(".");
}
