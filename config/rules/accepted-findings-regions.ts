import { didYouMean, quote } from "../text";
import { acceptedFindings } from "./accepted-findings";
import type { Rule } from "./rule";

export const acceptedFindingsRegions: Rule = {
  id: "LZ-CFG-094",
  title: "Suppression filters and archive rules name governed regions, each once",
  needs: ["regions.governed"],
  *check({ settings }) {
    const { governed } = settings.regions;
    for (const { regions = [], path } of acceptedFindings(settings).flat()) {
      for (const [index, region] of regions.entries()) {
        const place = [...path, "regions", index];
        if (!governed.includes(region)) {
          const message = `must be one of the governed regions (${governed.join(", ")}), got ${quote(region)}`;
          yield { path: place, message, hint: didYouMean(region, governed) };
        } else if (regions.indexOf(region) < index) {
          yield { path: place, message: `duplicates regions[${regions.indexOf(region)}] ${quote(region)}` };
        }
      }
    }
  },
};
