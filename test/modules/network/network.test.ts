import { Network } from "../../../modules/network/network";
import type { NetworkProps } from "../../../modules/network/network-props";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, synth, type StackJson } from "../../support/synth";

const REGION = "eu-west-1";

const BASE: Omit<NetworkProps, "placement"> = {
  name: "shop",
  cidrBlock: "10.0.0.0/16",
  availabilityZones: ["eu-west-1a", "eu-west-1b"],
  flowLogs: { type: "s3", bucketName: "example-vpc-flow-logs-222222222222-eu-west-1", region: REGION },
  queryLogs: { bucketName: "example-dns-queries-222222222222-eu-west-1", region: REGION },
};

const network = (change: Partial<NetworkProps> = {}): StackJson =>
  synth((stack) => new Network(stack, "network", { ...BASE, placement: stack.in(REGION), ...change }));

describe("Network", () => {
  test("resolves names, which private DNS of endpoints needs", () => {
    expect(resourceOf(network(), "aws_vpc")).toMatchObject({
      cidr_block: "10.0.0.0/16",
      enable_dns_support: true,
      enable_dns_hostnames: true,
    });
  });

  test("takes over what AWS makes by itself, without a rule or a route", () => {
    const json = network();
    const vpc = "${aws_vpc.network_vpc";
    const group = resourceOf(json, "aws_default_security_group");
    expect(group).toMatchObject({ vpc_id: `${vpc}.id}` });
    expect(group).not.toHaveProperty("ingress");
    expect(group).not.toHaveProperty("egress");
    const acl = resourceOf(json, "aws_default_network_acl");
    expect(acl).toMatchObject({ default_network_acl_id: `${vpc}.default_network_acl_id}` });
    expect(acl).not.toHaveProperty("ingress");
    expect(acl.lifecycle).toEqual({ ignore_changes: ["subnet_ids"] });
    expect(resourceOf(json, "aws_default_route_table")).toMatchObject({
      default_route_table_id: `${vpc}.default_route_table_id}`,
      route: [],
    });
  });

  test("has private subnets alone unless more is asked for, and no way out", () => {
    const json = network();
    expect(Object.values(resourcesOf(json, "aws_subnet")).map(({ cidr_block }) => cidr_block)).toEqual([
      "10.0.0.0/20",
      "10.0.16.0/20",
    ]);
    for (const type of ["aws_internet_gateway", "aws_nat_gateway", "aws_eip", "aws_route", "aws_vpc_endpoint"]) {
      expect(resourcesOf(json, type)).toEqual({});
    }
  });

  test("gives no subnet public addresses", () => {
    const subnets = bodiesOf(network({ public: {}, isolated: {} }), "aws_subnet");
    expect(subnets).toHaveLength(6);
    for (const subnet of subnets) expect(subnet).not.toHaveProperty("map_public_ip_on_launch", true);
  });

  test("has a subnet in every zone, each with a route table and the network ACL of its tier", () => {
    const json = network({ public: {}, isolated: {} });
    const subnets = Object.keys(resourcesOf(json, "aws_subnet")).map((name) => `\${aws_subnet.${name}.id}`);
    const associated = bodiesOf(json, "aws_route_table_association").map(({ subnet_id }) => subnet_id);
    expect(associated.sort()).toEqual(subnets.sort());
    const fenced = bodiesOf(json, "aws_network_acl").flatMap(({ subnet_ids }) => subnet_ids);
    expect(fenced.sort()).toEqual(subnets.sort());
  });

  test("leads public subnets to the internet, and no others", () => {
    const json = network({ public: {}, isolated: {} });
    expect(bodiesOf(json, "aws_route")).toEqual([
      expect.objectContaining({
        route_table_id: "${aws_route_table.network_public_route-table.id}",
        destination_cidr_block: "0.0.0.0/0",
        gateway_id: "${aws_internet_gateway.network_internet-gateway.id}",
      }),
    ]);
  });

  test("has one NAT gateway for all zones, after the internet gateway", () => {
    const json = network({ public: {}, private: { natGateways: "one" } });
    const dependsOn = ["aws_internet_gateway.network_internet-gateway"];
    expect(resourceOf(json, "aws_nat_gateway")).toMatchObject({
      subnet_id: "${aws_subnet.network_public_subnet-a.id}",
      depends_on: dependsOn,
    });
    expect(resourceOf(json, "aws_eip")).toMatchObject({ domain: "vpc", depends_on: dependsOn });
    const routes = bodiesOf(json, "aws_route").filter((route) => "nat_gateway_id" in route);
    expect(routes.map(({ route_table_id, nat_gateway_id }) => [route_table_id, nat_gateway_id])).toEqual([
      ["${aws_route_table.network_private_route-table-a.id}", "${aws_nat_gateway.network_nat_gateway-a.id}"],
      ["${aws_route_table.network_private_route-table-b.id}", "${aws_nat_gateway.network_nat_gateway-a.id}"],
    ]);
  });

  test("has a NAT gateway in each zone, and each zone goes by its own", () => {
    const json = network({ public: {}, private: { natGateways: "one-per-zone" } });
    expect(bodiesOf(json, "aws_nat_gateway")).toHaveLength(2);
    const routes = bodiesOf(json, "aws_route").filter((route) => "nat_gateway_id" in route);
    expect(routes.map(({ nat_gateway_id }) => nat_gateway_id)).toEqual([
      "${aws_nat_gateway.network_nat_gateway-a.id}",
      "${aws_nat_gateway.network_nat_gateway-b.id}",
    ]);
  });

  test("keeps every address when a zone joins", () => {
    const addresses = (json: StackJson): string[] =>
      Object.entries(json.resource ?? {}).flatMap(([type, byName]) => Object.keys(byName).map((name) => type + name));
    const three = { availabilityZones: [...BASE.availabilityZones, "eu-west-1c"] };
    const before = network({ public: {}, isolated: {} });
    const after = network({ public: {}, isolated: {}, ...three });
    expect(addresses(after)).toEqual(expect.arrayContaining(addresses(before)));
    for (const [name, subnet] of Object.entries(resourcesOf(before, "aws_subnet"))) {
      expect(resourcesOf(after, "aws_subnet")[name]).toEqual(subnet);
    }
  });

  test("lets the internet reach web ports of public subnets alone", () => {
    const json = network({ public: {}, isolated: {} });
    const open = Object.entries(resourcesOf(json, "aws_network_acl")).map(([name, { ingress }]) => [
      name,
      (ingress as { cidr_block: string; from_port: number; to_port: number }[])
        .filter(({ cidr_block }) => cidr_block === "0.0.0.0/0")
        .map(({ from_port, to_port }) => [from_port, to_port]),
    ]);
    const answers = [
      [1024, 3388],
      [3390, 65_535],
    ];
    expect(Object.fromEntries(open)).toEqual({
      "network_private_network-acl_acl": answers,
      "network_isolated_network-acl_acl": answers,
      "network_public_network-acl_acl": [...answers, [443, 443], [80, 80]],
    });
  });

  test("takes entries of one's own beside those of the tier", () => {
    const deny = { number: 1000, action: "deny", protocol: "all", cidr: "198.51.100.0/24" } as const;
    const { ingress } = resourceOf(network({ private: { networkAclIngress: [deny] } }), "aws_network_acl");
    expect(ingress).toContainEqual(
      expect.objectContaining({
        rule_no: 1000,
        action: "deny",
        protocol: "-1",
        from_port: 0,
        to_port: 0,
        cidr_block: "198.51.100.0/24",
      }),
    );
  });

  test("tells subnets by tier, and says which tier is missing", () => {
    synth((stack) => {
      const made = new Network(stack, "network", { ...BASE, placement: stack.in(REGION), isolated: {} });
      expect(made.subnetIds("isolated")).toHaveLength(2);
      expect(() => made.subnetIds("public")).toThrow(
        "[test/network] there are no public subnets; set the prop 'public'",
      );
    });
  });
});

test.each<[string, Partial<NetworkProps>, string]>([
  ["one zone", { availabilityZones: ["eu-west-1a"] }, "availabilityZones must be 2 to 4, got 1"],
  [
    "five zones",
    { availabilityZones: ["a", "b", "c", "d", "e"].map((zone) => `eu-west-1${zone}`) },
    "availabilityZones must be 2 to 4, got 5",
  ],
  [
    "a zone twice",
    { availabilityZones: ["eu-west-1a", "eu-west-1a"] },
    "availabilityZones must each be named once, got eu-west-1a, eu-west-1a",
  ],
  [
    "a zone of another region",
    { availabilityZones: ["eu-west-1a", "eu-central-1b"] },
    "availabilityZones must be zones of eu-west-1, got eu-central-1b",
  ],
  [
    "NAT gateways without public subnets",
    { private: { natGateways: "one" } },
    "private.natGateways needs public subnets; set public: {}",
  ],
  ["a name that AWS refuses", { name: "the shop" }, "name must have 1 to 50 letters, digits and hyphens"],
  [
    "a number of the tier's own",
    { private: { networkAclIngress: [{ number: 100, protocol: "all", cidr: "10.9.0.0/16" }] } },
    "private.networkAclIngress: numbers below 1000 are the tier's own, got 100",
  ],
  ["a range that is none", { cidrBlock: "10.0.0.0/33" }, "cidrBlock must be an IPv4 range"],
  [
    "a flow log to another region",
    { flowLogs: { type: "s3", bucketName: "logs", region: "us-east-1" } },
    "the bucket of flow logs must be in eu-west-1, got 'logs' in us-east-1",
  ],
  [
    "a query log to another region",
    { queryLogs: { bucketName: "logs", region: "us-east-1" } },
    "the bucket of DNS query logs must be in eu-west-1, got 'logs' in us-east-1",
  ],
  [
    "a retention that CloudWatch Logs has not",
    { flowLogs: { type: "cloudwatch-logs", logGroupName: "/shop", retentionInDays: 31 } },
    "retentionInDays must be one of 1, 3, 5",
  ],
])("Network refuses %s", (_, change, message) => {
  expect(() => network(change)).toThrow(message);
});

test("Network says everything that is wrong at once", () => {
  expect(() => network({ name: "", availabilityZones: ["eu-west-1a"], cidrBlock: "10.0.0.0/8" })).toThrow(
    /\[test\/network\] name must .*; availabilityZones must .*; cidrBlock must /,
  );
});
