import { NETWORK_FIREWALL_ACKNOWLEDGEMENT } from "../schema/services/firewall-manager/network-firewall";
import type { Rule } from "./rule";

export const networkFirewallAcknowledged: Rule = {
  id: "LZ-CFG-244",
  title: "Network Firewall is used only by those who have said that they know what it costs",
  *check({ settings: { services } }) {
    const { acknowledgement, statefulRuleGroups, statelessRuleGroups } = services.firewallManager.networkFirewall;
    if (acknowledgement !== undefined || statefulRuleGroups.length + statelessRuleGroups.length === 0) return;
    yield {
      path: ["services", "firewallManager", "networkFirewall"],
      message: "must have an acknowledgement beside rule groups",
      hint: `add: acknowledgement: "${NETWORK_FIREWALL_ACKNOWLEDGEMENT}"`,
    };
  },
};
