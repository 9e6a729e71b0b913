import { findManagedRule, type ManagedRule, MANAGED_RULES } from "../core/config-managed-rules";
import { type Capability, isAvailable } from "../core/region-capabilities";
import { findRegion } from "../core/regions";
import type { LandingZoneSettings } from "./schema";
import { skipCovers } from "./skips";

type RuleSettings = LandingZoneSettings["services"]["config"]["managedRules"][number];

/** A managed rule of AWS Config as the table and the settings together make it. */
export interface OrganizationRule {
  readonly identifier: string;
  /** Undefined for a rule that only the settings name. */
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Undefined for a rule that runs on changes. */
  readonly frequency?: RuleSettings["frequency"];
  /** Governed regions that have the rule. */
  readonly regions: readonly string[];
  /** Governed regions that would have it, but AWS does not offer it there. */
  readonly unavailableIn: readonly string[];
  /** Names of accounts without the rule, beside the suspended ones. */
  readonly excludedAccounts: readonly string[];
}

/** AWS's own, written out so that a plan shows it and does not depend on what AWS answers. */
const DAILY = "TwentyFour_Hours";

/** The managed rules of the organization: those of the table, with the settings' changes, then those that they add. */
export function organizationRules(settings: LandingZoneSettings): OrganizationRule[] {
  const entries = settings.services.config.managedRules;
  const changes = new Map(entries.map((entry) => [entry.identifier, entry]));
  return [
    ...MANAGED_RULES.map((rule) => fromTable(rule, changes.get(rule.identifier), settings)),
    ...entries.filter(({ identifier }) => !findManagedRule(identifier)).map((entry) => added(entry, settings)),
  ];
}

function fromTable(
  rule: ManagedRule,
  change: RuleSettings | undefined,
  settings: LandingZoneSettings,
): OrganizationRule {
  const wanted = isOff(rule, change) ? [] : regionsOf(rule, change, settings);
  const { skips } = settings.regions;
  const watched = wanted.filter((region) => !rule.watches || !skipCovers(skips, rule.watches, region));
  const lacks = (region: string): boolean => rule.unavailableIn?.includes(region) ?? false;
  return {
    identifier: rule.identifier,
    description: rule.description,
    parameters: change?.parameters ?? rule.parameters,
    frequency: rule.trigger === "periodic" ? (change?.frequency ?? DAILY) : undefined,
    regions: watched.filter((region) => !lacks(region)),
    // Of a region without the service itself LZ-CFG-042 speaks.
    unavailableIn: watched.filter((region) => lacks(region) && isThere(rule.watches, region)),
    excludedAccounts: change?.excludedAccounts ?? [],
  };
}

function isThere(service: Capability | undefined, region: string): boolean {
  return findRegion(region) !== undefined && (service === undefined || isAvailable(service, region));
}

function isOff(rule: ManagedRule, change: RuleSettings | undefined): boolean {
  if (change?.disabled !== undefined) return change.regions === undefined;
  return rule.offBecause !== undefined && change === undefined;
}

function regionsOf(
  rule: ManagedRule,
  change: RuleSettings | undefined,
  { regions: { home, governed } }: LandingZoneSettings,
): readonly string[] {
  const usual = governed.filter((region) => !rule.only || region === (rule.only === "home" ? home : rule.only));
  if (!change?.regions) return usual;
  const named = change.regions;
  if (change.disabled === undefined) return governed.filter((region) => named.includes(region));
  return usual.filter((region) => !named.includes(region));
}

function added(entry: RuleSettings, { regions: { governed } }: LandingZoneSettings): OrganizationRule {
  const isOn = entry.disabled === undefined;
  return {
    identifier: entry.identifier,
    parameters: entry.parameters,
    frequency: entry.frequency,
    regions: isOn ? governed.filter((region) => entry.regions?.includes(region) ?? true) : [],
    unavailableIn: [],
    excludedAccounts: entry.excludedAccounts,
  };
}
