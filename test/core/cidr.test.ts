import { compareCidrs, type Cidr, isCidrProblem, readCidr } from "../../core/cidr";

describe("an address or a range", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7/32"],
    ["10.0.0.0/8", "10.0.0.0/8"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["2001:DB8::/32", "2001:db8::/32"],
    ["2001:0db8:0000:0000:0001:0000:0000:0001", "2001:db8::1:0:0:1/128"],
    ["1:0:0:2:0:0:0:3", "1:0:0:2::3/128"],
    ["::1", "::1/128"],
    ["1::", "1::/128"],
    ["::/0", "::/0"],
    ["64:ff9b::192.0.2.33", "64:ff9b::c000:221/128"],
  ])("%s is written as %s", (text, expected) => {
    expect(readCidr(text)).toMatchObject({ text: expected });
  });

  test.each([
    ["10.1.2.3/8", "has bits beyond its prefix: write 10.0.0.0/8 for the range or 10.1.2.3/32 for the one address"],
    ["2001:db8::1/32", "write 2001:db8::/32 for the range or 2001:db8::1/128 for the one address"],
    ["::ffff:192.0.2.7", "is an IPv4 address in an IPv6 one; write 192.0.2.7"],
    ["10.0.0.0/255.0.0.0", "has a netmask; write the length of the prefix instead"],
    ["10.0.0.0/33", "must end with a prefix length from 0 to 32"],
    ["::1/129", "must end with a prefix length from 0 to 128"],
    ["10.0.0.0/", "must end with a prefix length"],
    ["pl-0123abcd", "is a prefix list; write the ranges that it holds"],
    ["192.0.2.1-192.0.2.9", "is a range from an address to another; write it in CIDR notation"],
    ["010.0.0.1", "has a number with leading zeros"],
    ["fe80::1%eth0", "is neither an IPv4 nor an IPv6 address or range"],
    ["10.0.0.0/8/8", "is neither"],
    ["example.com", "is neither"],
    ["", "is neither"],
  ])("%s is refused", (text, expected) => {
    const read = readCidr(text);
    expect(isCidrProblem(read) ? read.problem : "no problem").toContain(expected);
  });

  test("is sorted by version, address and width", () => {
    const texts = ["::1", "10.0.0.2", "9.0.0.0/8", "10.0.0.0/16", "10.0.0.0/8"];
    const sorted = texts.map((text) => readCidr(text) as Cidr).sort(compareCidrs);
    expect(sorted.map(({ text }) => text)).toEqual([
      "9.0.0.0/8",
      "10.0.0.0/8",
      "10.0.0.0/16",
      "10.0.0.2/32",
      "::1/128",
    ]);
  });
});
