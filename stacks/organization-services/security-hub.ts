import { Construct } from "constructs";
import { SecurityHubDelegation } from "../../modules/security-hub/delegation";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Security Hub's delegation to the security account, in the home region: AWS extends it to the linked regions. */
export function addSecurityHub(stack: LandingZoneStack): void {
  const { securityAccount } = stack.landingZone;
  const delegations = new Construct(stack, "security-hub-delegation");
  const { delegatedRegion } = new SecurityHubDelegation(delegations, stack.home.regionName, {
    placement: stack.home,
    administratorAccountId: knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id),
  });
  stack.publishFacts({ securityHubDelegations: [delegatedRegion] });
}
