import { CAPABILITIES, type Capability } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { ALL_REGIONS } from "../all-regions";
import { gapsOf, usedCapabilities } from "../capabilities";
import type { Skip } from "../skips";
import { quote } from "../text";
import type { Rule } from "./rule";

export const needlessSkips: Rule = {
  id: "LZ-CFG-043",
  title: "Only what a governed region lacks is skipped, and once",
  needs: ["regions.governed", "services.inspector.scanTypes"],
  *check({ settings: { regions, services } }) {
    const used = usedCapabilities(services);
    for (const [index, skip] of regions.skips.entries()) {
      const message = fault(skip, index, regions, used);
      if (message !== undefined) yield { path: ["regions", "skips", index], message, hint: "remove the entry" };
    }
  },
};

function fault(
  { region, capability }: Skip,
  index: number,
  { governed, skips }: { readonly governed: readonly string[]; readonly skips: readonly Skip[] },
  used: readonly Capability[],
): string | undefined {
  // Unknown regions and capabilities are faults of their own: LZ-CFG-035 and LZ-CFG-044.
  const isAll = region === ALL_REGIONS;
  if ((!isAll && !findRegion(region)) || !(CAPABILITIES as readonly string[]).includes(capability)) return undefined;
  const first = skips.findIndex((skip) => skip.region === region && skip.capability === capability);
  if (first < index) return `duplicates regions.skips[${first}]`;
  if (!isAll && !governed.includes(region)) return `${quote(region)} is not governed, so nothing is left out there`;
  const all = isAll ? -1 : skips.findIndex((skip) => skip.region === ALL_REGIONS && skip.capability === capability);
  if (all >= 0) return `regions.skips[${all}] is for every governed region that lacks ${quote(capability)}`;
  if ((isAll ? governed : [region]).some((each) => gapsOf(each, used).some((gap) => gap === capability))) {
    return undefined;
  }
  return (used as readonly string[]).includes(capability)
    ? `${isAll ? "every governed region" : quote(region)} has ${quote(capability)}, so there is nothing to skip`
    : `${quote(capability)} is not used by the landing zone, so there is nothing to skip`;
}
