import { GLOBAL_REGION } from "../../config/firewall-policies";
import { FirewallManagerAdmin } from "../../modules/firewall-manager/admin";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** The security account as the administrator of Firewall Manager, if there is a policy. */
export function addFirewallManager(stack: LandingZoneStack): void {
  const { settings, lock, securityAccount } = stack.landingZone;
  if (settings.services.firewallManager.policies.length === 0) {
    // Published without a region while the lock file still names one: that is how it leaves the file.
    if (lock.firewallManagerDelegations.length > 0) stack.publishFacts({ firewallManagerDelegations: [] });
    return;
  }
  const { delegatedRegion } = new FirewallManagerAdmin(stack, "firewall-manager", {
    placement: stack.in(GLOBAL_REGION),
    administratorAccountId: knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id),
  });
  stack.publishFacts({ firewallManagerDelegations: [delegatedRegion] });
}
