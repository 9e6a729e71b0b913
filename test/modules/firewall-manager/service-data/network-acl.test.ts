import type { NetworkAclEntry } from "../../../../modules/firewall-manager/service-data/network-acl-entry";
import { policyOf } from "../policies";

const entrySetOf = (firstEntries: NetworkAclEntry[], rest: object = {}) => {
  const service = { type: "NETWORK_ACL_COMMON", firstEntries, ...rest } as const;
  const data = policyOf({ service }).security_service_policy_data as {
    managed_service_data: string;
    policy_option: { network_acl_common_policy: { network_acl_entry_set: Record<string, unknown> } };
  };
  return {
    data: JSON.parse(data.managed_service_data) as unknown,
    set: data.policy_option.network_acl_common_policy.network_acl_entry_set,
  };
};

describe("a NETWORK_ACL_COMMON policy", () => {
  test("says all in its option; its data is the type", () => {
    const lastEntries = [{ direction: "egress", action: "allow", protocol: "all", cidr: "::/0" }];
    const { data, set } = entrySetOf(
      [{ direction: "ingress", action: "deny", protocol: "tcp", ports: { from: 22, to: 23 }, cidr: "0.0.0.0/0" }],
      { lastEntries, forceLastEntries: true },
    );
    expect(data).toEqual({ type: "NETWORK_ACL_COMMON" });
    expect(set).toEqual({
      force_remediate_for_first_entries: false,
      force_remediate_for_last_entries: true,
      first_entry: [
        {
          egress: false,
          rule_action: "deny",
          protocol: "6",
          cidr_block: "0.0.0.0/0",
          port_range: [{ from: 22, to: 23 }],
        },
      ],
      last_entry: [{ egress: true, rule_action: "allow", protocol: "-1", ipv6_cidr_block: "::/0" }],
    });
  });

  test.each<[NetworkAclEntry["protocol"], string]>([
    ["udp", "17"],
    ["icmp", "1"],
    ["icmpv6", "58"],
    [47, "47"],
  ])("tells protocol %s as the number %s, as AWS tells it back", (protocol, number) => {
    const ports = protocol === "udp" ? { from: 53, to: 53 } : undefined;
    const { set } = entrySetOf([{ direction: "ingress", action: "deny", protocol, ports, cidr: "10.0.0.0/8" }]);
    expect(set.first_entry).toEqual([expect.objectContaining({ protocol: number })]);
  });

  test("means every type of ICMP unless told otherwise", () => {
    const entry = { direction: "ingress", action: "deny", protocol: "icmp", cidr: "10.0.0.0/8" } as const;
    expect(entrySetOf([entry]).set.first_entry).toMatchObject([{ icmp_type_code: [{ type: -1, code: -1 }] }]);
    expect(entrySetOf([{ ...entry, icmp: { type: 8, code: 0 } }]).set.first_entry).toMatchObject([
      { icmp_type_code: [{ type: 8, code: 0 }] },
    ]);
  });
});
