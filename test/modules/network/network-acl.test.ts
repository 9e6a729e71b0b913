import { NetworkAcl } from "../../../modules/network/network-acl";
import { ephemeralPorts, type NetworkAclEntry } from "../../../modules/network/network-acl-entry";
import { resourceOf, type StackJson, synth } from "../../support/synth";

const EVERYWHERE = "0.0.0.0/0";

const acl = (ingress: readonly NetworkAclEntry[], egress: readonly NetworkAclEntry[] = []): StackJson =>
  synth((stack) => {
    const placement = stack.in("eu-west-1");
    new NetworkAcl(stack, "acl", { placement, vpcId: "vpc-1", subnetIds: ["subnet-1"], name: "shop", ingress, egress });
  });

test("NetworkAcl writes entries as AWS tells them", () => {
  const json = acl(
    [
      { number: 100, protocol: "tcp", port: 443, cidr: EVERYWHERE },
      { number: 110, action: "deny", protocol: "icmpv6", cidr: "::/0" },
    ],
    [{ number: 100, protocol: "all", cidr: "10.0.0.0/16" }],
  );
  expect(resourceOf(json, "aws_network_acl")).toMatchObject({
    vpc_id: "vpc-1",
    subnet_ids: ["subnet-1"],
    ingress: [
      { rule_no: 100, action: "allow", protocol: "6", from_port: 443, to_port: 443, cidr_block: EVERYWHERE },
      {
        rule_no: 110,
        action: "deny",
        protocol: "58",
        from_port: 0,
        to_port: 0,
        ipv6_cidr_block: "::/0",
        icmp_type: -1,
        icmp_code: -1,
      },
    ],
    egress: [{ rule_no: 100, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "10.0.0.0/16" }],
  });
});

test("ephemeral ports are all of them but remote desktop", () => {
  expect(ephemeralPorts(200, EVERYWHERE).map(({ number, port }) => [number, port])).toEqual([
    [200, [1024, 3388]],
    [201, [3390, 65_535]],
  ]);
});

test("NetworkAcl lets administration ports be denied, and go out", () => {
  const json = acl(
    [{ number: 1, action: "deny", protocol: "tcp", port: 22, cidr: EVERYWHERE }],
    [{ number: 1, protocol: "tcp", port: 22, cidr: EVERYWHERE }],
  );
  expect(resourceOf(json, "aws_network_acl").egress).toMatchObject([{ from_port: 22 }]);
});

test.each<[string, readonly NetworkAclEntry[], string]>([
  ["SSH from everywhere", [{ number: 1, protocol: "tcp", port: 22, cidr: EVERYWHERE }], "must not reach port 22"],
  ["everything from everywhere", [{ number: 1, protocol: "all", cidr: "::/0" }], "must not reach port 22 or 3389"],
  [
    "a number twice",
    [
      { number: 5, protocol: "all", cidr: "10.0.0.0/16" },
      { number: 5, protocol: "all", cidr: "10.1.0.0/16" },
    ],
    "[test/acl] ingress 5: another entry has this number",
  ],
  ["number 0", [{ number: 0, protocol: "all", cidr: "10.0.0.0/16" }], "from 1 to 32766, got 0"],
  ["number 32767", [{ number: 32_767, protocol: "all", cidr: "10.0.0.0/16" }], "from 1 to 32766, got 32767"],
  ["a range that is none", [{ number: 1, protocol: "all", cidr: "10.0.0.0" }], "cidr must be an IPv4 range"],
  ["udp without a port", [{ number: 1, protocol: "udp", cidr: "10.0.0.0/16" }], "udp needs a port"],
  [
    "more than AWS takes",
    Array.from({ length: 21 }, (_, index) => ({ number: index + 1, protocol: "all", cidr: "10.0.0.0/16" }) as const),
    "ingress takes at most 20 entries, got 21",
  ],
])("NetworkAcl refuses %s", (_, ingress, message) => {
  expect(() => acl(ingress)).toThrow(message);
});
