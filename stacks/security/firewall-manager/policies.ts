import { Construct } from "constructs";
import { type FirewallPolicyPart, firewallPolicyParts, firewallPolicyRegions } from "../../../config/firewall-policies";
import { type FirewallScope, scopeAccounts } from "../../../config/firewall-scope";
import type { FirewallPolicySettings } from "../../../config/schema/services/firewall-manager/policies";
import { firewallPolicyName } from "../../../core/names";
import { FirewallManagerPolicy } from "../../../modules/firewall-manager/policy";
import type { PolicyMembers, PolicyScope } from "../../../modules/firewall-manager/policy-scope";
import type { LandingZoneStack } from "../../base-stack";
import { knownFact } from "../../known-fact";
import { checkPrerequisites } from "./prerequisites";
import type { FirewallRuleGroups } from "./rule-groups";
import { serviceSettings } from "./service-settings";

/** Every policy in each of its regions; one with remediation in a part of its scope as two. */
export function addFirewallPolicies(stack: LandingZoneStack, ruleGroups: FirewallRuleGroups): void {
  const { settings, governedRegions } = stack.landingZone;
  const organization = scopeAccounts(settings);
  const scopes = new Map<string, Construct>();
  for (const policy of settings.services.firewallManager.policies) {
    for (const region of firewallPolicyRegions(policy, governedRegions)) {
      checkPrerequisites(stack, policy, region);
      const scope = scopes.get(region) ?? new Construct(stack, `firewall-manager-${region}`);
      scopes.set(region, scope);
      for (const part of firewallPolicyParts(policy, region, organization)) {
        addPolicy(stack, { scope, policy, part, region, ruleGroups });
      }
    }
  }
}

interface PolicyRequest {
  readonly scope: Construct;
  readonly policy: FirewallPolicySettings;
  readonly part: FirewallPolicyPart;
  readonly region: string;
  readonly ruleGroups: FirewallRuleGroups;
}

function addPolicy(stack: LandingZoneStack, { scope, policy, part, region, ruleGroups }: PolicyRequest): void {
  const { resourceTags, excludedResourceTags } = policy;
  const tags = resourceTags ?? excludedResourceTags;
  new FirewallManagerPolicy(scope, part.name, {
    placement: stack.in(region),
    name: firewallPolicyName(stack.landingZone.settings.organization.name, part.name),
    description: policy.description,
    service: serviceSettings(stack, policy, { region, ruleGroups }),
    scope: policyScope(stack, part.scope),
    resourceTags: tags && (resourceTags ? { include: tags } : { exclude: tags }),
    remediation: part.remediation,
    cleanUp: "deleteOutOfScope" in policy ? policy.deleteOutOfScope : undefined,
    deleteResourcesWithPolicy: policy.deleteWithPolicy,
  });
}

/** The scope by ids; none for the whole organization. */
function policyScope(
  stack: LandingZoneStack,
  { mode, organizationalUnits, accounts }: FirewallScope,
): PolicyScope | undefined {
  if (organizationalUnits.length + accounts.length === 0) return undefined;
  const { lock, accounts: known } = stack.landingZone;
  const members: PolicyMembers = {
    organizationalUnitIds: organizationalUnits.map((name) =>
      knownFact(stack, `organizationalUnits.${name}`, lock.organizationalUnits[name]),
    ),
    accountIds: accounts.map((name) =>
      knownFact(stack, `accounts.${name}`, known.find((account) => account.name === name)?.id),
    ),
  };
  return mode === "include" ? { include: members } : { exclude: members };
}
