import { shardAddresses } from "../../../modules/waf/addresses";
import { IpSets, type IpSetsProps } from "../../../modules/waf/ip-sets";
import type { Statement } from "../../../modules/waf/statement";
import { bodiesOf } from "../../support/bodies";
import { resourcesOf, synth } from "../../support/synth";

/** Different IPv4 addresses, in an order that is not theirs. */
const many = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `10.${(index * 7) % 256}.${index % 256}.${Math.floor(index / 256) % 256}`,
  );

function build(props: Partial<IpSetsProps> = {}, region = "eu-west-1") {
  let statement: Statement | undefined;
  const stack = synth((s) => {
    const sets = new IpSets(s, "list", { placement: s.in(region), name: "denied", addresses: ["192.0.2.7"], ...props });
    statement = sets.statement();
  });
  return {
    sets: bodiesOf(stack, "aws_wafv2_ip_set"),
    names: Object.keys(resourcesOf(stack, "aws_wafv2_ip_set")),
    statement,
  };
}

const addressesOf = (sets: ReturnType<typeof build>["sets"]): string[][] =>
  sets.map(({ addresses }) => addresses as string[]);

describe("IpSets", () => {
  test("make one set and one reference of a short list", () => {
    const { sets, statement } = build();
    expect(sets).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "denied-ipv4-1",
        scope: "REGIONAL",
        ip_address_version: "IPV4",
        addresses: ["192.0.2.7/32"],
        lifecycle: { create_before_destroy: true },
      },
    ]);
    expect(statement).toMatchObject({
      capacity: 1,
      json: { ip_set_reference_statement: { arn: expect.stringContaining("TfToken") as string } },
    });
  });

  test("make three sets and one rule of 23,500 addresses", () => {
    const { sets, names, statement } = build({ addresses: many(23_500) });
    expect(names).toEqual(["list_ipv4-1", "list_ipv4-2", "list_ipv4-3"]);
    expect(addressesOf(sets).map(({ length }) => length)).toEqual([10_000, 10_000, 3_500]);
    expect(new Set(addressesOf(sets).flat()).size).toBe(23_500);
    expect(Object.keys(statement?.json ?? {})).toEqual(["or_statement"]);
    expect((statement?.json.or_statement as { statement: unknown[] }).statement).toHaveLength(3);
    expect(statement).toMatchObject({ capacity: 3, problems: [] });
  });

  test("tell IPv4 and IPv6 of one list apart", () => {
    const { sets } = build({ addresses: ["2001:DB8:BAD::/48", "203.0.113.0/24", "::1", "198.51.100.7"] });
    expect(sets.map(({ name, ip_address_version: version, addresses }) => [name, version, addresses])).toEqual([
      ["denied-ipv4-1", "IPV4", ["198.51.100.7/32", "203.0.113.0/24"]],
      ["denied-ipv6-1", "IPV6", ["::1/128", "2001:db8:bad::/48"]],
    ]);
  });

  test("hold an address once, however it is written", () => {
    const { sets } = build({ addresses: ["192.0.2.7", "192.0.2.7/32", "2001:db8:0::1", "2001:DB8::1/128"] });
    expect(addressesOf(sets)).toEqual([["192.0.2.7/32"], ["2001:db8::1/128"]]);
  });

  test("are the same whatever the order of the list", () => {
    const addresses = many(10_001);
    expect(shardAddresses([...addresses].reverse())).toEqual(shardAddresses(addresses));
  });

  test("move one address over each boundary when one is added", () => {
    const addresses = many(20_500);
    const before = shardAddresses(addresses).shards.map((shard) => new Set(shard.addresses));
    const after = shardAddresses([...addresses, "1.1.1.1"]).shards.map((shard) => new Set(shard.addresses));
    const without = (some: Set<string>, others = new Set<string>()): number =>
      [...some].filter((address) => !others.has(address)).length;
    expect(after.map((shard, index) => without(shard, before[index]))).toEqual([1, 1, 1]);
    expect(before.map((shard, index) => without(shard, after[index]))).toEqual([1, 1, 0]);
  });

  test("look at a header's addresses behind a proxy", () => {
    synth((s) => {
      const sets = new IpSets(s, "list", { placement: s.in("eu-west-1"), name: "denied", addresses: ["192.0.2.7"] });
      const forwardedIp = { fallbackBehavior: "MATCH", position: "ANY" } as const;
      expect(sets.statement({ forwardedIp })).toMatchObject({
        capacity: 5,
        json: {
          ip_set_reference_statement: {
            ip_set_forwarded_ip_config: { header_name: "X-Forwarded-For", fallback_behavior: "MATCH", position: "ANY" },
          },
        },
      });
    });
  });

  test("stand in us-east-1 for CloudFront", () => {
    expect(build({ scope: "CLOUDFRONT" }, "us-east-1").sets[0]).toMatchObject({ scope: "CLOUDFRONT" });
    expect(() => build({ scope: "CLOUDFRONT" })).toThrow(
      "[test/list] scope CLOUDFRONT must be placed in us-east-1, got a placement in 'eu-west-1'",
    );
  });
});

describe("a list with mistakes", () => {
  test.each([
    ["everything in IPv4", "0.0.0.0/0", "WAF does not take '0.0.0.0/0': write its halves, 0.0.0.0/1 and 128.0.0.0/1"],
    ["everything in IPv6", "::/0", "WAF does not take '::/0': write its halves, ::/1 and 8000::/1"],
    ["host bits", "10.0.0.1/8", "write 10.0.0.0/8 for the range or 10.0.0.1/32 for the one address"],
    ["a prefix list", "pl-0123abcd", "'pl-0123abcd' is a prefix list; write the ranges that it holds"],
    ["a name", "example.com", "'example.com' is neither an IPv4 nor an IPv6 address or range in CIDR notation"],
    ["a reference", "${aws_eip.nat.public_ip}/32", "only Terraform knows it"],
  ])("is refused for %s", (_, address, expected) => {
    expect(() => build({ addresses: ["192.0.2.7", address] })).toThrow(`addresses[1]: `);
    expect(() => build({ addresses: ["192.0.2.7", address] })).toThrow(expected);
  });

  test("is refused with all mistakes at once, up to twenty", () => {
    expect(() => build({ addresses: ["a", "b"], name: "my list" })).toThrow(
      /name must be[^]*addresses\[0\][^]*addresses\[1\]/,
    );
    expect(() => build({ addresses: many(50).map((address) => `${address}/99`) })).toThrow("and 30 more");
  });

  test("is refused if it is empty", () => {
    expect(() => build({ addresses: [] })).toThrow("addresses must not be empty: leave the rule out that would use it");
  });
});
