import { SecurityGroup } from "../../../modules/network/security-group";
import type { SecurityGroupRule } from "../../../modules/network/security-group-rule";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const PROPS = { vpcId: "vpc-1", name: "shop", description: "The shop" };
const HTTPS: SecurityGroupRule = { description: "HTTPS", protocol: "tcp", port: 443, peer: { cidr: "0.0.0.0/0" } };

const group = (props: Partial<ConstructorParameters<typeof SecurityGroup>[2]> = {}): StackJson =>
  synth((stack) => new SecurityGroup(stack, "group", { ...PROPS, placement: stack.in("eu-west-1"), ...props }));

describe("SecurityGroup", () => {
  test("has no rule unless it is named, so nothing goes out either", () => {
    const json = group();
    expect(resourceOf(json, "aws_security_group")).toMatchObject({
      vpc_id: "vpc-1",
      description: "The shop",
      // In use it cannot be deleted: the new one comes first, under another name.
      name_prefix: "shop-",
      lifecycle: { create_before_destroy: true },
    });
    expect(resourcesOf(json, "aws_vpc_security_group_ingress_rule")).toEqual({});
    expect(resourcesOf(json, "aws_vpc_security_group_egress_rule")).toEqual({});
  });

  test.each<[string, SecurityGroupRule, object]>([
    ["a port", HTTPS, { ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" }],
    ["a range of ports", { ...HTTPS, port: [9000, 9100] }, { from_port: 9000, to_port: 9100 }],
    ["IPv6", { ...HTTPS, peer: { cidr: "2001:db8::/32" } }, { cidr_ipv6: "2001:db8::/32" }],
    ["a group", { ...HTTPS, peer: { securityGroupId: "sg-1" } }, { referenced_security_group_id: "sg-1" }],
    ["a prefix list", { ...HTTPS, peer: { prefixListId: "pl-1" } }, { prefix_list_id: "pl-1" }],
    [
      "ICMP",
      { description: "Ping", protocol: "icmp", peer: { cidr: "10.0.0.0/16" } },
      { ip_protocol: "icmp", from_port: -1, to_port: -1 },
    ],
  ])("writes a rule of %s", (_, rule, expected) => {
    const json = group({ ingress: { one: rule }, egress: { one: rule } });
    expect(resourceOf(json, "aws_vpc_security_group_ingress_rule")).toMatchObject(expected);
    expect(resourceOf(json, "aws_vpc_security_group_egress_rule")).toMatchObject(expected);
  });

  test("writes a rule of every protocol without ports, as AWS tells it", () => {
    const rule = { description: "All", protocol: "all", peer: { securityGroupId: "sg-1" } } as const;
    const written = resourceOf(group({ egress: { all: rule } }), "aws_vpc_security_group_egress_rule");
    expect(written).toMatchObject({ ip_protocol: "-1" });
    expect(written).not.toHaveProperty("from_port");
  });

  test("calls rules by their names, so that their order does not matter", () => {
    const json = group({ ingress: { web: HTTPS } });
    expect(Object.keys(resourcesOf(json, "aws_vpc_security_group_ingress_rule"))).toEqual(["group_ingress-web"]);
  });
});

const from = (cidr: string, port?: SecurityGroupRule["port"], protocol: SecurityGroupRule["protocol"] = "tcp") => ({
  ingress: { rule: { description: "A rule", protocol, port, peer: { cidr } } },
});

test.each<[string, Parameters<typeof group>[0], string]>([
  ["SSH from everywhere", from("0.0.0.0/0", 22), "ingress.rule: 0.0.0.0/0 must not reach port 22;"],
  ["RDP over IPv6", from("::/0", 3389), "::/0 must not reach port 3389"],
  ["RDP over UDP", from("0.0.0.0/0", 3389, "udp"), "must not reach port 3389"],
  ["a range around admin ports", from("0.0.0.0/0", [20, 25]), "must not reach port 20, 21, 22, 23, 25"],
  ["everything from everywhere", from("0.0.0.0/0", undefined, "all"), "must not reach port 20, 21, 22"],
  ["half of the internet", from("128.0.0.0/1", 22), "128.0.0.0/1 must not reach port 22"],
  ["a database", from("0.0.0.0/0", 5432), "must not reach port 5432"],
  ["a file share", from("0.0.0.0/0", 445), "must not reach port 445"],
  ["tcp without a port", from("10.0.0.0/16"), "tcp needs a port"],
  ["a port of ICMP", from("10.0.0.0/16", 8, "icmp"), "port is for tcp and udp alone, got icmp"],
  ["ports the wrong way round", from("10.0.0.0/16", [90, 80]), "the first before the last, got 90 to 80"],
  ["a port over 65535", from("10.0.0.0/16", 70_000), "port must be from 0 to 65535"],
  ["a range that is none", from("10.0.0.1/16", 443), "did you mean '10.0.0.0/16'?"],
  [
    "a rule without a description",
    { ingress: { rule: { ...HTTPS, description: " " } } },
    "ingress.rule: description must have 1 to 255 characters",
  ],
  ["characters that EC2 refuses", { description: "The shop's" }, "description must have 1 to 255 characters"],
  ["a name that AWS keeps", { name: "sg-shop" }, "not begin with 'sg-', got 'sg-shop'"],
])("SecurityGroup refuses %s", (_, props, message) => {
  expect(() => group(props)).toThrow(message);
  expect(() => group(props)).toThrow("[test/group] ");
});

test("SecurityGroup lets administration ports in from named networks, and anything out", () => {
  const json = group({ ...from("192.0.2.0/24", 22), egress: { all: { ...HTTPS, port: [0, 65_535] } } });
  expect(resourceOf(json, "aws_vpc_security_group_ingress_rule")).toMatchObject({ cidr_ipv4: "192.0.2.0/24" });
});
