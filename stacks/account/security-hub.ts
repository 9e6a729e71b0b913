import { Construct } from "constructs";
import { SecurityHubAccount } from "../../modules/security-hub/account";
import type { LandingZoneStack } from "../base-stack";

/**
 * The administrator's own Security Hub, in the home region. No other account turns it on for itself: the organization's
 * policies do.
 */
export function addSecurityHub(stack: LandingZoneStack): void {
  if (stack.account.kind !== "security") return;
  const securityHub = new Construct(stack, "security-hub");
  new SecurityHubAccount(securityHub, stack.home.regionName, { placement: stack.home });
}
