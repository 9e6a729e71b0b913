import { Construct } from "constructs";
import type { LandingZone } from "../../config/model";
import { organizationRules } from "../../config/organization-rules";
import { configAggregatorName, configAggregatorRoleName, configRuleName } from "../../core/names";
import { ConfigOrganizationAggregator } from "../../modules/config/organization-aggregator";
import { OrganizationConformancePack } from "../../modules/config/organization-conformance-pack";
import { OrganizationGuardRule } from "../../modules/config/organization-guard-rule";
import { OrganizationManagedRules } from "../../modules/config/organization-managed-rules";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Aggregator, rules and conformance packs of AWS Config. */
export function addConfig(stack: LandingZoneStack): void {
  const { settings, governedRegions } = stack.landingZone;
  const { name } = settings.organization;
  const config = new Construct(stack, "config");
  new ConfigOrganizationAggregator(config, "aggregator", {
    placement: stack.home,
    name: configAggregatorName(name),
    roleName: configAggregatorRoleName(name),
  });
  for (const region of governedRegions) addRules(stack, new Construct(config, region), region);
}

/** AWS wants each region's rules and packs made in that region. */
function addRules(stack: LandingZoneStack, scope: Construct, region: string): void {
  const { settings, files } = stack.landingZone;
  const { guardRules, conformancePacks } = settings.services.config;
  const placement = stack.in(region);
  const isHere = (regions: readonly string[] | undefined): boolean => !regions || regions.includes(region);
  const without = (names: readonly string[]): string[] => excludedAccountIds(stack, names);
  new OrganizationManagedRules(scope, "rule", {
    placement,
    rules: organizationRules(settings)
      .filter(({ regions }) => regions.includes(region))
      .map(({ identifier, description, parameters, frequency, excludedAccounts }) => ({
        name: configRuleName(identifier),
        identifier,
        description,
        parameters,
        frequency,
        excludedAccountIds: without(excludedAccounts),
      })),
  });
  for (const { name, description, file, resourceTypes, parameters, regions, excludedAccounts } of guardRules) {
    if (!isHere(regions)) continue;
    new OrganizationGuardRule(scope, `guard-${name}`, {
      placement,
      name,
      description,
      policyText: files.get(file) ?? "",
      resourceTypes,
      parameters,
      excludedAccountIds: without(excludedAccounts),
    });
  }
  for (const { name, template, parameters, deliveryBucket, regions, excludedAccounts } of conformancePacks) {
    if (!isHere(regions)) continue;
    new OrganizationConformancePack(scope, `pack-${name}`, {
      placement,
      name,
      templateBody: files.get(template) ?? "",
      parameters,
      deliveryBucket,
      excludedAccountIds: without(excludedAccounts),
    });
  }
}

/**
 * Ids of the accounts that are named and of the suspended ones: these have no recorder, and one account without a
 * recorder fails a rule for the whole organization.
 */
function excludedAccountIds(stack: LandingZoneStack, names: readonly string[]): string[] {
  const { accounts }: LandingZone = stack.landingZone;
  return accounts
    .filter(({ name, state }) => state === "suspended" || names.includes(name))
    .map(({ name, id }) => knownFact(stack, `accounts.${name}`, id));
}
