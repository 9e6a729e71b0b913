import type { LandingZoneStack } from "../base-stack";

/** The security account as the administrator of Firewall Manager, if there is a policy. */
export function addFirewallManager(_stack: LandingZoneStack): void {
  // Filled in with the policies.
}
