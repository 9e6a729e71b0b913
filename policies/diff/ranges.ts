import { BlockList, isIP, isIPv4 } from "node:net";

/** Whether the first range of addresses, in CIDR notation, holds all of the second. */
export function isRangeWithin(wide: string, narrow: string): boolean {
  const [network = "", bits] = parts(wide);
  const [address = "", narrowBits] = parts(narrow);
  if (isIP(network) === 0 || isIP(network) !== isIP(address) || bits > narrowBits) return false;
  const family = isIPv4(network) ? "ipv4" : "ipv6";
  const block = new BlockList();
  block.addSubnet(network, bits, family);
  return block.check(address, family);
}

/** A range without a prefix length is one address. */
function parts(range: string): readonly [address: string, bits: number] {
  const [address = "", bits] = range.split("/");
  return [address, bits === undefined ? (isIPv4(address) ? 32 : 128) : Number(bits)];
}
