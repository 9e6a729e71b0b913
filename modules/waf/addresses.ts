import {
  type Cidr,
  type CidrProblem,
  compareCidrs,
  halvesOfEverything,
  isCidrProblem,
  readCidr,
} from "../../core/cidr";
import { isKnown } from "../known";

/**
 * Addresses and ranges that one IP set holds.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/limits.html
 */
export const MAX_ADDRESSES_PER_SET = 10_000;

/** The addresses of one IP set: all of one version, as AWS demands. */
export interface AddressShard {
  readonly version: 4 | 6;

  /** Place among the shards of the version, from 1. */
  readonly number: number;

  /** In CIDR notation, sorted. */
  readonly addresses: readonly string[];
}

/** What became of a list of addresses. */
export interface Shards {
  readonly shards: readonly AddressShard[];

  /** Everything that is wrong with the list. */
  readonly problems: readonly string[];
}

/**
 * Tells IPv4 and IPv6 apart, drops what is there twice, sorts, and cuts each version into parts that one IP set can hold.
 * An added address shifts one address over each boundary after it; the others stay where they are.
 */
export function shardAddresses(addresses: readonly string[]): Shards {
  const problems: string[] = [];
  const byText = new Map<string, Cidr>();
  addresses.forEach((address, index) => {
    const read = readCidr(address);
    const problem = isKnown(address) ? problemOf(address, read) : UNKNOWN;
    if (problem !== undefined) problems.push(`addresses[${index}]: ${problem}`);
    if (!isCidrProblem(read)) byText.set(read.text, read);
  });
  if (addresses.length === 0) problems.push("addresses must not be empty: leave the rule out that would use it");
  const sorted = [...byText.values()].sort(compareCidrs);
  const shards = ([4, 6] as const).flatMap((version) =>
    chunks(sorted.filter((each) => each.version === version)).map((chunk, index): AddressShard => {
      return { version, number: index + 1, addresses: chunk.map(({ text }) => text) };
    }),
  );
  return { shards, problems };
}

const UNKNOWN =
  "only Terraform knows it; its version decides on the set, so write the address itself, such as 192.0.2.7 or 2001:db8::/32";

/** WAF takes every range but the one that is everything. */
function problemOf(address: string, read: Cidr | CidrProblem): string | undefined {
  if (isCidrProblem(read)) return read.problem;
  const halves = halvesOfEverything(read);
  return halves === undefined ? undefined : `WAF does not take '${address}': write its halves, ${halves}`;
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / MAX_ADDRESSES_PER_SET);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * MAX_ADDRESSES_PER_SET, (index + 1) * MAX_ADDRESSES_PER_SET),
  );
}
