import type { Lock } from "../../config/lock";
import type { LandingZone } from "../../config/model";
import { resolve } from "../../config/resolve";
import type { LandingZoneSettings } from "../../config/schema";

/** The same landing zone with other regions or other facts. */
export function withRegions(
  landingZone: LandingZone,
  regions: Partial<LandingZoneSettings["regions"]>,
  lock: Partial<Lock> = {},
): LandingZone {
  const { settings, sources, files } = landingZone;
  return resolve(
    { ...settings, regions: { ...settings.regions, ...regions } },
    { ...landingZone.lock, ...lock },
    sources,
    new Map([...files].map(([name, text]) => [name, { text }])),
  );
}

/** The facts of a lock file with those of one region repeated for another, as if it had been deployed alike. */
export function factsAlsoOf<T>(facts: T, region: string, alike: string): T {
  if (Array.isArray(facts)) {
    const items = facts as unknown[];
    return (items.includes(alike) ? [...items, region] : items) as T;
  }
  if (typeof facts !== "object" || facts === null) return facts;
  const entries = Object.entries(facts).map(
    ([key, value]) => [key, factsAlsoOf<unknown>(value, region, alike)] as const,
  );
  const model = entries.find(([key]) => key === alike)?.[1];
  const added = typeof model === "string" ? [[region, model.replaceAll(alike, region)] as const] : [];
  return Object.fromEntries([...entries, ...added]) as T;
}

/** The facts of a lock file without a region. */
export function factsWithout<T>(facts: T, region: string): T {
  if (Array.isArray(facts)) return facts.filter((item) => item !== region) as T;
  if (typeof facts !== "object" || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => key !== region)
      .map(([key, value]) => [key, factsWithout<unknown>(value, region)]),
  ) as T;
}
