import type { LandingZoneSettings } from "../schema";
import type { Selectable } from "../targets";

/** What several rules ask of the settings. Unlike resolve(), nothing here supposes that the settings are right. */

export type OrganizationalUnitSettings = LandingZoneSettings["organizationalUnits"][number];
export type AccountSettings = LandingZoneSettings["accounts"][number];

/** Name of each unit -> name of the unit above it. */
export type Parents = ReadonlyMap<string, string | undefined>;

export function parentsOf(units: readonly OrganizationalUnitSettings[]): Parents {
  return new Map(units.map(({ name, parent }) => [name, parent]));
}

/** Far more levels than AWS allows; whoever has more hears of it by LZ-CFG-024. */
const MAX_CHAIN = 50;

/** The unit and the units above it, nearest first. Stops where the chain breaks or closes to a circle. */
export function unitChain(parents: Parents, name: string | undefined): string[] {
  const chain: string[] = [];
  let current = name;
  while (current !== undefined && chain.length < MAX_CHAIN && !chain.includes(current)) {
    chain.push(current);
    current = parents.get(current);
  }
  return chain;
}

/** Values without which targets match others than they are meant to: what a rule about them needs. */
export const TARGETING_NEEDS: readonly string[] = [
  "organizationalUnits[].name",
  "organizationalUnits[].parent",
  "accounts[].name",
  "accounts[].labels",
  "accounts[].state",
  "accounts[].organizationalUnit",
];

/** Active accounts as targets see them. */
export function selectableAccounts(settings: LandingZoneSettings): Selectable[] {
  const parents = parentsOf(settings.organizationalUnits);
  return settings.accounts
    .filter(({ state }) => state === "active")
    .map(({ name, labels, organizationalUnit }) => ({
      name,
      labels,
      organizationalUnitNames: unitChain(parents, organizationalUnit),
    }));
}

/** For each entry whose key an earlier entry has too: the index of both. */
export function* repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string | undefined,
): Generator<{ readonly entry: T; readonly index: number; readonly first: number }> {
  const firstOf = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, index);
    else yield { entry, index, first };
  }
}
