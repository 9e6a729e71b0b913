import { type Parents, parentsOf, selectableAccounts } from "./rules/support";
import type { LandingZoneSettings } from "./schema";
import { type AccountSelector, type Selectable, type Targets, targetsAccount } from "./targets";

/**
 * The accounts that a policy of Firewall Manager covers, by name: those listed (a unit stands for every account below it,
 * later ones too), or all of the organization but those listed. Firewall Manager takes one of the two, never both.
 * https://docs.aws.amazon.com/waf/latest/developerguide/policy-scope.html
 */
export interface FirewallScope {
  readonly mode: "include" | "exclude";
  readonly organizationalUnits: readonly string[];
  readonly accounts: readonly string[];
}

/** What a scope is computed from. */
export interface ScopeAccounts {
  /** The active accounts. */
  readonly active: readonly Selectable[];
  /** Name of each unit -> name of the unit above it. */
  readonly parents: Parents;
  /** Name of the unit of suspended and closed accounts, which no scope contains. */
  readonly suspendedUnit: string;
}

/** What scopes are computed from, with these settings. */
export function scopeAccounts(settings: LandingZoneSettings): ScopeAccounts {
  return {
    active: selectableAccounts(settings),
    parents: parentsOf(settings.organizationalUnits),
    suspendedUnit: settings.suspendedOrganizationalUnit,
  };
}

const EVERYBODY: FirewallScope = { mode: "exclude", organizationalUnits: [], accounts: [] };

/** The scope of `targets`, regions aside. Units stay units wherever Firewall Manager can say the same by them. */
export function scopeOf(targets: Targets, organization: ScopeAccounts): FirewallScope {
  const { exclude = {} } = targets;
  const everybody = isEmpty(targets);
  if (everybody && isEmpty(exclude)) return EVERYBODY;
  if (everybody && hasUnitsAlone(exclude)) {
    return { mode: "exclude", organizationalUnits: sorted(exclude.organizationalUnits ?? []), accounts: [] };
  }
  if (everybody) {
    const excluded = organization.active.filter((account) => !targetsAccount(targets, account));
    return { mode: "exclude", organizationalUnits: [], accounts: sorted(excluded.map(({ name }) => name)) };
  }
  const units = targets.organizationalUnits ?? [];
  const holdsSuspended = units.some((unit) => isAtOrBelow(organization, organization.suspendedUnit, [unit]));
  if (hasUnitsAlone(targets) && isEmpty(exclude) && !holdsSuspended) {
    return { mode: "include", organizationalUnits: sorted(units), accounts: [] };
  }
  return listed(organization.active.filter((account) => targetsAccount(targets, account)));
}

/** Everybody that the scope does not cover. */
export function complement(scope: FirewallScope): FirewallScope {
  return { ...scope, mode: scope.mode === "include" ? "exclude" : "include" };
}

/** Whom both scopes cover; as a list of accounts where neither units nor exclusions can say it. */
export function intersection(a: FirewallScope, b: FirewallScope, organization: ScopeAccounts): FirewallScope {
  if (a.mode === "exclude" && b.mode === "exclude") {
    return {
      mode: "exclude",
      organizationalUnits: sorted([...a.organizationalUnits, ...b.organizationalUnits]),
      accounts: sorted([...a.accounts, ...b.accounts]),
    };
  }
  if (isWithin(b, a, organization)) return b;
  if (isWithin(a, b, organization)) return a;
  return listed(organization.active.filter((account) => covers(a, account) && covers(b, account)));
}

/** Whether a scope covers an active account. */
export function covers({ mode, organizationalUnits, accounts }: FirewallScope, account: Selectable): boolean {
  const isNamed =
    accounts.includes(account.name) ||
    organizationalUnits.some((unit) => account.organizationalUnitNames.includes(unit));
  return isNamed === (mode === "include");
}

/** Whether a scope covers nobody, now or later. */
export function isNobody({ mode, organizationalUnits, accounts }: FirewallScope): boolean {
  return mode === "include" && organizationalUnits.length === 0 && accounts.length === 0;
}

/** The scope as Firewall Manager gets it: one that covers the rest of the organization leaves the suspended unit out. */
export function withoutSuspended(scope: FirewallScope, organization: ScopeAccounts): FirewallScope {
  const { parents, suspendedUnit } = organization;
  const isOutAlready = isAtOrBelow(organization, suspendedUnit, scope.organizationalUnits);
  if (scope.mode === "include" || !parents.has(suspendedUnit) || isOutAlready) return scope;
  return { ...scope, organizationalUnits: sorted([...scope.organizationalUnits, suspendedUnit]) };
}

/** Whether every account of `inner` is surely one of `outer`, later accounts too. */
function isWithin(inner: FirewallScope, outer: FirewallScope, organization: ScopeAccounts): boolean {
  if (outer.mode === "exclude" && isNobody(complement(outer))) return true;
  if (inner.mode === "exclude") return false;
  if (outer.mode === "exclude") return isApart(inner, complement(outer), organization);
  return (
    inner.organizationalUnits.every((unit) => isAtOrBelow(organization, unit, outer.organizationalUnits)) &&
    organization.active.filter((account) => covers(inner, account)).every((account) => covers(outer, account))
  );
}

/** Whether two lists surely have no account in common, later accounts neither. */
function isApart(a: FirewallScope, b: FirewallScope, organization: ScopeAccounts): boolean {
  return (
    !a.organizationalUnits.some((unit) => isAtOrBelow(organization, unit, b.organizationalUnits)) &&
    !b.organizationalUnits.some((unit) => isAtOrBelow(organization, unit, a.organizationalUnits)) &&
    !organization.active.some((account) => covers(a, account) && covers(b, account))
  );
}

function isAtOrBelow({ parents }: ScopeAccounts, unit: string, above: readonly string[]): boolean {
  const seen = new Set<string>();
  for (
    let current: string | undefined = unit;
    current !== undefined && !seen.has(current);
    current = parents.get(current)
  ) {
    if (above.includes(current)) return true;
    seen.add(current);
  }
  return false;
}

function listed(accounts: readonly Selectable[]): FirewallScope {
  return { mode: "include", organizationalUnits: [], accounts: sorted(accounts.map(({ name }) => name)) };
}

function isEmpty({ organizationalUnits, accounts, labels }: AccountSelector): boolean {
  return !organizationalUnits && !accounts && Object.keys(labels ?? {}).length === 0;
}

function hasUnitsAlone({ organizationalUnits, accounts, labels }: AccountSelector): boolean {
  return organizationalUnits !== undefined && !accounts && Object.keys(labels ?? {}).length === 0;
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
