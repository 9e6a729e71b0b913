import type { LandingZoneSettings } from "../schema";
import type { FirewallPolicySettings } from "../schema/services/firewall-manager/policies";
import type { Violation } from "./rule";

/** What `problems` finds in each policy of Firewall Manager; its paths begin at the policy. */
export function* firewallPolicyViolations(
  settings: LandingZoneSettings,
  problems: (policy: FirewallPolicySettings) => Generator<Violation>,
): Generator<Violation> {
  for (const [index, policy] of settings.services.firewallManager.policies.entries()) {
    for (const violation of problems(policy)) {
      yield { ...violation, path: ["services", "firewallManager", "policies", index, ...violation.path] };
    }
  }
}
