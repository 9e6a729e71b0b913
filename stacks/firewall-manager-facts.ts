import { firewallPolicyParts, firewallPolicyRegions, GLOBAL_REGION } from "../config/firewall-policies";
import { scopeAccounts } from "../config/firewall-scope";
import type { LandingZone } from "../config/model";
import { accountIdFact, delegationFacts, type Fact, organizationalUnitFacts } from "./facts";

/** What must be known before policies of Firewall Manager are made: the administrator, and whom scopes name. */
export function firewallManagerFacts(landingZone: LandingZone): Fact[] {
  const { settings, governedRegions, accounts } = landingZone;
  const { policies } = settings.services.firewallManager;
  if (policies.length === 0) return [];
  const organization = scopeAccounts(settings);
  const scopes = policies.flatMap((policy) =>
    firewallPolicyRegions(policy, governedRegions).flatMap((region) =>
      firewallPolicyParts(policy, region, organization).map(({ scope }) => scope),
    ),
  );
  const named = new Set(scopes.flatMap((scope) => scope.accounts));
  return [
    ...delegationFacts(landingZone, "firewallManagerDelegations", [GLOBAL_REGION]),
    ...organizationalUnitFacts(
      landingZone,
      scopes.flatMap((scope) => scope.organizationalUnits),
    ),
    ...accounts.filter(({ name }) => named.has(name)).map(accountIdFact),
  ];
}
