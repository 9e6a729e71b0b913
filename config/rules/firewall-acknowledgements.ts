import { NETWORK_FIREWALL_ACKNOWLEDGEMENT } from "../schema/services/firewall-manager/network-firewall";
import type { Rule } from "./rule";

/** Nothing that costs thousands a month comes as a consequence of another setting. */
export const firewallAcknowledgements: Rule = {
  id: "LZ-CFG-210",
  title: "Policies that switch on a paid service stand beside the acknowledgement of its price",
  *check({ settings: { services } }) {
    const { policies, networkFirewall } = services.firewallManager;
    for (const [index, { type }] of policies.entries()) {
      const path = ["services", "firewallManager", "policies", index, "type"];
      if (type === "SHIELD_ADVANCED" && services.shield === undefined) {
        yield {
          path,
          message:
            "SHIELD_ADVANCED subscribes every account in scope to Shield Advanced, and services.shield is not there",
          hint: "set services.shield with its acknowledgement, or take the policy out",
        };
      }
      if (type === "NETWORK_FIREWALL" && networkFirewall.acknowledgement === undefined) {
        yield {
          path,
          message: "NETWORK_FIREWALL makes firewalls that are billed, and nobody has acknowledged that",
          hint: `set services.firewallManager.networkFirewall.acknowledgement to '${NETWORK_FIREWALL_ACKNOWLEDGEMENT}'`,
        };
      }
    }
  },
};
