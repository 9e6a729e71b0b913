import { addressPlan, addressPlanProblems, type AddressPlanInput } from "../../../modules/network/address-plan";
import { contains, overlaps, parseCidr } from "../../../modules/network/cidr";

const ALL: AddressPlanInput = {
  cidrBlock: "10.0.0.0/16",
  zones: 3,
  tiers: ["private", "isolated", "public"],
  given: {},
};

describe("the address plan", () => {
  test("cuts the range into sixteenths, four a tier", () => {
    expect(addressPlan(ALL)).toEqual({
      private: ["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"],
      isolated: ["10.0.64.0/20", "10.0.80.0/20", "10.0.96.0/20"],
      public: ["10.0.128.0/20", "10.0.144.0/20", "10.0.160.0/20"],
    });
  });

  test("moves no subnet when a zone joins", () => {
    const before = addressPlan(ALL);
    const after = addressPlan({ ...ALL, zones: 4 });
    for (const tier of ALL.tiers) expect(after[tier]?.slice(0, 3)).toEqual(before[tier]);
    expect(after.private?.[3]).toBe("10.0.48.0/20");
  });

  test("moves no subnet when a tier joins or leaves", () => {
    const all = addressPlan(ALL);
    expect(addressPlan({ ...ALL, tiers: ["private"] })).toEqual({ private: all.private });
    expect(addressPlan({ ...ALL, tiers: ["private", "public"] })).toEqual({ private: all.private, public: all.public });
  });

  test.each(["10.0.0.0/16", "172.16.0.0/20", "192.168.4.0/24", "100.64.128.0/18"])(
    "keeps every subnet of %s within it and apart from the others, and four blocks free",
    (cidrBlock) => {
      const blocks = Object.values(addressPlan({ ...ALL, cidrBlock, zones: 4 })).flat();
      const ranges = blocks.map((block) => parseCidr(block)).filter((range) => typeof range !== "string");
      const vpc = parseCidr(cidrBlock);
      if (typeof vpc === "string") throw new Error(vpc);
      expect(ranges).toHaveLength(12);
      expect(ranges.every((range) => contains(vpc, range))).toBe(true);
      expect(ranges.some((one, i) => ranges.slice(i + 1).some((other) => overlaps(one, other)))).toBe(false);
      expect(ranges.reduce((sum, { size }) => sum + size, 0)).toBe((vpc.size * 12) / 16);
    },
  );

  test("takes ranges that are given", () => {
    const given = { isolated: ["10.0.248.0/22", "10.0.252.0/24", "10.0.253.0/24"] };
    expect(addressPlan({ ...ALL, given })).toMatchObject({ isolated: given.isolated, private: expect.any(Array) });
    expect(addressPlanProblems({ ...ALL, given })).toEqual([]);
  });
});

test.each<[string, Partial<AddressPlanInput>, string]>([
  ["no range", { cidrBlock: "10.0.0.0" }, "cidrBlock must be an IPv4 range such as 10.0.0.0/16, got '10.0.0.0'"],
  ["an octet over 255", { cidrBlock: "10.0.300.0/16" }, "cidrBlock must be an IPv4 range"],
  ["IPv6", { cidrBlock: "2001:db8::/56" }, "cidrBlock must be an IPv4 range"],
  ["bits beyond the prefix", { cidrBlock: "10.0.1.0/16" }, "did you mean '10.0.0.0/16'?"],
  ["too large", { cidrBlock: "10.0.0.0/8" }, "cidrBlock must be from /16 to /28, got '10.0.0.0/8'"],
  ["too small to cut", { cidrBlock: "10.0.0.0/25" }, "must be at least a /24 to be cut into 16 subnets"],
  [
    "a range for each zone",
    { given: { public: ["10.0.128.0/24"] } },
    "public.cidrBlocks must hold one range for each of 3 zones, got 1",
  ],
  [
    "outside of the VPC",
    { given: { public: ["10.1.0.0/24", "10.0.129.0/24", "10.0.130.0/24"] } },
    "public.cidrBlocks must lie within 10.0.0.0/16, got '10.1.0.0/24'",
  ],
  [
    "smaller than AWS takes",
    { given: { public: ["10.0.128.0/29", "10.0.129.0/24", "10.0.130.0/24"] } },
    "public.cidrBlocks must be at least a /28, got '10.0.128.0/29'",
  ],
  [
    "over a computed one",
    { given: { public: ["10.0.16.0/24", "10.0.129.0/24", "10.0.130.0/24"] } },
    "the subnets private zone 2 (10.0.16.0/20) and public zone 1 (10.0.16.0/24) overlap",
  ],
])("refuses %s", (_, change, message) => {
  expect(addressPlanProblems({ ...ALL, ...change }).join("; ")).toContain(message);
});
