/** A range of IPv4 addresses: from `first`, as many as `size`. */
export interface CidrRange {
  readonly first: number;
  readonly size: number;
  readonly prefixLength: number;
}

/** The range that a text such as 10.0.0.0/16 stands for; a sentence that says what is wrong with it otherwise. */
export function parseCidr(text: string): CidrRange | string {
  const [, address = "", prefix = ""] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(text) ?? [];
  const octets = address.split(".").map(Number);
  const prefixLength = Number(prefix);
  if (address === "" || octets.some((octet) => octet > 255) || prefixLength > 32) {
    return `must be an IPv4 range such as 10.0.0.0/16, got '${text}'`;
  }
  const first = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - prefixLength);
  const network = first - (first % size);
  if (network !== first) {
    return `has bits set beyond its prefix, got '${text}'; did you mean '${formatCidr(network, prefixLength)}'?`;
  }
  return { first, size, prefixLength };
}

/** The block number `index` of a range that is cut into blocks of a prefix length. */
export function blockOf(range: CidrRange, prefixLength: number, index: number): CidrRange {
  const size = 2 ** (32 - prefixLength);
  return { first: range.first + index * size, size, prefixLength };
}

export function cidrOf({ first, prefixLength }: CidrRange): string {
  return formatCidr(first, prefixLength);
}

/** Whether every address of `inner` is one of `outer`. */
export function contains(outer: CidrRange, inner: CidrRange): boolean {
  return outer.first <= inner.first && inner.first + inner.size <= outer.first + outer.size;
}

/** Whether two ranges share an address. */
export function overlaps(one: CidrRange, other: CidrRange): boolean {
  return one.first < other.first + other.size && other.first < one.first + one.size;
}

function formatCidr(first: number, prefixLength: number): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${octets.join(".")}/${prefixLength}`;
}
