import type { Capability } from "../core/region-capabilities";
import type { ReferencedFiles } from "./files";
import type { Lock } from "./lock";
import type { Account, LandingZone, OrganizationalUnit } from "./model";
import type { LandingZoneSettings } from "./schema";
import { skipCovers } from "./skips";
import type { SourceMap } from "./source-map";

/** Turns valid settings and the lock file into what stacks are built from. Call only after every rule has passed. */
export function resolve(
  settings: LandingZoneSettings,
  lock: Lock,
  sources: SourceMap,
  files: ReferencedFiles = new Map(),
): LandingZone {
  const organizationalUnits = resolveOrganizationalUnits(settings.organizationalUnits);
  const parents = new Map(organizationalUnits.map((ou) => [ou.name, ou.parent]));
  const accounts = settings.accounts.map((account): Account => ({
    name: account.name,
    kind: account.kind,
    email: account.email,
    state: account.state,
    labels: account.labels,
    tags: account.tags,
    adopt: account.adopt,
    organizationalUnit: account.organizationalUnit,
    organizationalUnitNames: ancestors(account.organizationalUnit, parents),
    id: account.kind === "management" ? account.id : lock.accounts[account.name],
  }));
  const only = (kind: Account["kind"]): Account => {
    const account = accounts.find((candidate) => candidate.kind === kind);
    if (!account) throw new Error(`no account of kind '${kind}': the rules must run before resolve()`);
    return account;
  };
  const { home, governed } = settings.regions;
  const governedRegions = [home, ...governed.filter((region) => region !== home).sort()];
  const retiringRegions = settings.regions.retiring
    .map(({ region, reason, logs }) => ({ name: region, reason, logs }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const heldRegions = [...governedRegions, ...retiringRegions.map(({ name }) => name)];
  return {
    settings,
    lock,
    organizationalUnits,
    accounts,
    managementAccount: only("management"),
    logArchiveAccount: only("log-archive"),
    securityAccount: only("security"),
    homeRegion: home,
    governedRegions,
    retiringRegions,
    heldRegions,
    logKeyReplicaRegions: [...(settings.logArchive.replicaRegions ?? heldRegions.slice(1))].sort(),
    sources,
    files: new Map([...files].flatMap(([name, content]) => ("text" in content ? [[name, content.text]] : []))),
  };
}

/** Accounts that have stacks. */
export function activeAccounts(landingZone: LandingZone): Account[] {
  return landingZone.accounts.filter((account) => account.state === "active");
}

/** Whether Terraform is to let go of what it holds in a region, without deleting it. */
export function isForgotten({ retiringRegions }: LandingZone, region: string): boolean {
  return retiringRegions.some(({ name, logs }) => name === region && logs === "forget");
}

/** Whether the configuration leaves a service or feature out in a region that lacks it. */
export function isSkipped(landingZone: LandingZone, capability: Capability, region: string): boolean {
  return skipCovers(landingZone.settings.regions.skips, capability, region);
}

/** Governed regions with a service or feature, the home region first: all in which the configuration does not skip it. */
export function regionsWith(landingZone: LandingZone, capability: Capability): string[] {
  return landingZone.governedRegions.filter((region) => !isSkipped(landingZone, capability, region));
}

function resolveOrganizationalUnits(units: LandingZoneSettings["organizationalUnits"]): OrganizationalUnit[] {
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const parents = new Map(units.map((unit) => [unit.name, unit.parent]));
  return units
    .map((unit): OrganizationalUnit => {
      const chain = ancestors(unit.name, parents);
      return {
        name: unit.name,
        displayName: unit.displayName ?? unit.name,
        parent: unit.parent,
        depth: chain.length,
        path: chain
          .map((name) => byName.get(name)?.displayName ?? name)
          .reverse()
          .join("/"),
        adopt: unit.adopt,
      };
    })
    .sort((a, b) => a.depth - b.depth);
}

/** The unit itself and the units above it, nearest first. */
function ancestors(name: string | undefined, parents: ReadonlyMap<string, string | undefined>): string[] {
  const chain: string[] = [];
  for (let current = name; current !== undefined && !chain.includes(current); current = parents.get(current)) {
    chain.push(current);
  }
  return chain;
}
