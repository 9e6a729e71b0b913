import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { regionsWith } from "../../config/resolve";
import { securityHubPolicyName, securityHubRuleName } from "../../core/names";
import { SecurityHubAutomationRule } from "../../modules/security-hub/automation-rule";
import { type PolicyTarget, SecurityHubConfigurationPolicy } from "../../modules/security-hub/configuration-policy";
import { SecurityHubOrganization } from "../../modules/security-hub/organization";
import { SecurityHubProductSubscription } from "../../modules/security-hub/product-subscription";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";
import { enabledConfiguration, type PolicySettings, securityHubPolicies } from "../security-hub-policies";

/** Security Hub for the organization: central configuration in the home region, and what hangs on it. */
export function addSecurityHub(stack: LandingZoneStack): void {
  const securityHub = new Construct(stack, "security-hub");
  const regions = regionsWith(stack.landingZone, "securityhub");
  const organization = new SecurityHubOrganization(securityHub, "organization", {
    placement: stack.home,
    linkedRegions: regions.filter((region) => region !== stack.landingZone.homeRegion),
  });
  const associations = addPolicies(stack, securityHub, organization.settled);
  addAutomationRules(stack, securityHub, organization.settled);
  addProductSubscriptions(stack, securityHub, regions, associations);
}

/** Returns what stands once every policy is on its way to its accounts. */
function addPolicies(
  stack: LandingZoneStack,
  securityHub: Construct,
  central: ITerraformDependable,
): ITerraformDependable[] {
  const policies = new Construct(securityHub, "policy");
  return securityHubPolicies(stack.landingZone).flatMap(
    (settings) =>
      new SecurityHubConfigurationPolicy(policies, settings.name, {
        placement: stack.home,
        name: securityHubPolicyName(stack.landingZone.settings.organization.name, settings.name),
        description: settings.description,
        configuration: settings.enabled ? enabledConfiguration(settings) : "off",
        targets: policyTargets(stack, settings),
        after: [central],
      }).settled,
  );
}

/** Ids of the root, units and accounts that a policy is for. */
function policyTargets(stack: LandingZoneStack, settings: PolicySettings): PolicyTarget[] {
  const { lock, accounts } = stack.landingZone;
  const units = settings.organizationalUnits.map((name) => ({
    id: `unit-${name}`,
    targetId: knownFact(stack, `organizationalUnits.${name}`, lock.organizationalUnits[name]),
  }));
  const own = settings.accounts.map((name) => ({
    id: `account-${name}`,
    targetId: knownFact(stack, `accounts.${name}`, accounts.find((account) => account.name === name)?.id),
  }));
  if (!settings.root) return [...units, ...own];
  return [{ id: "root", targetId: knownFact(stack, "organization", lock.organization).rootId }, ...units, ...own];
}

function addAutomationRules(stack: LandingZoneStack, securityHub: Construct, central: ITerraformDependable): void {
  const { organization, services } = stack.landingZone.settings;
  const rules = new Construct(securityHub, "rule");
  for (const { name, update, ...rule } of services.securityHub.automationRules) {
    new SecurityHubAutomationRule(rules, name, {
      ...rule,
      placement: stack.home,
      name: securityHubRuleName(organization.name, name),
      update: {
        ...update,
        note: update.note === undefined ? undefined : { text: update.note, updatedBy: organization.name },
      },
      after: [central],
    });
  }
}

/** In a linked region it is the policy that turns Security Hub on, so a product can be taken in only after it. */
function addProductSubscriptions(
  stack: LandingZoneStack,
  securityHub: Construct,
  governed: readonly string[],
  associations: readonly ITerraformDependable[],
): void {
  const products = new Construct(securityHub, "product");
  for (const { product, ownerAccountId, regions } of stack.landingZone.settings.services.securityHub
    .productSubscriptions) {
    for (const region of governed.filter((candidate) => regions === undefined || regions.includes(candidate))) {
      new SecurityHubProductSubscription(products, `${product.replace("/", "-")}-${region}`, {
        placement: stack.in(region),
        product,
        ownerAccountId,
        after: associations,
      });
    }
  }
}
