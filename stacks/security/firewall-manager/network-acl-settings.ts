import type { FirewallPolicyOf } from "../../../config/schema/services/firewall-manager/policies";
import type { NetworkAclSettings } from "../../../modules/firewall-manager/service-data/network-acl";
import type { NetworkAclEntry } from "../../../modules/firewall-manager/service-data/network-acl-entry";

type EntrySettings = FirewallPolicyOf<"NETWORK_ACL_COMMON">["firstEntries"][number];

/** Common rules of network ACLs. */
export function networkAclSettings({
  type,
  firstEntries,
  lastEntries,
  forceFirstEntries,
  forceLastEntries,
}: FirewallPolicyOf<"NETWORK_ACL_COMMON">): NetworkAclSettings {
  return {
    type,
    firstEntries: firstEntries.map(entry),
    lastEntries: lastEntries.map(entry),
    forceFirstEntries,
    forceLastEntries,
  };
}

function entry({ direction, action, protocol, ipv4, ipv6, fromPort, toPort, ...icmp }: EntrySettings): NetworkAclEntry {
  const { icmpType, icmpCode } = icmp;
  return {
    direction,
    action,
    protocol,
    cidr: ipv4 ?? ipv6 ?? "",
    ports: fromPort === undefined || toPort === undefined ? undefined : { from: fromPort, to: toPort },
    icmp: icmpType === undefined || icmpCode === undefined ? undefined : { type: icmpType, code: icmpCode },
  };
}
