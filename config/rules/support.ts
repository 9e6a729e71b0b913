import type { LandingZoneSettings } from "../schema";
import type { Selectable } from "../targets";

/** What several rules ask of the settings. Unlike resolve(), nothing here supposes that the settings are right. */

export type OrganizationalUnitSettings = LandingZoneSettings["organizationalUnits"][number];
export type AccountSettings = LandingZoneSettings["accounts"][number];

/** The unit and the units above it, nearest first. Stops where the chain breaks or closes to a circle. */
export function unitChain(units: readonly OrganizationalUnitSettings[], name: string | undefined): string[] {
  const parents = new Map(units.map((unit) => [unit.name, unit.parent]));
  const chain: string[] = [];
  for (let current = name; current !== undefined && !chain.includes(current); current = parents.get(current)) {
    chain.push(current);
  }
  return chain;
}

/** Active accounts as targets see them. */
export function selectableAccounts(settings: LandingZoneSettings): Selectable[] {
  return settings.accounts
    .filter(({ state }) => state === "active")
    .map(({ name, labels, organizationalUnit }) => ({
      name,
      labels,
      organizationalUnitNames: unitChain(settings.organizationalUnits, organizationalUnit),
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
