import { quote } from "../text";
import { goneRegions, isOptIn, type PlacedRegion } from "./lock-region-places";
import type { Rule } from "./rule";

export const regionDetached: Rule = {
  id: "LZ-CFG-072",
  title: "A region is given up through regions.retiring",
  needs: ["regions.governed", "regions.retiring"],
  needsLock: true,
  *check({ settings: { regions }, lock }) {
    const places = goneRegions(regions, lock).filter((place) => !isOptIn(place));
    for (const region of new Set(places.map((place) => place.region))) {
      const facts = places.filter((place) => place.region === region);
      yield {
        path: ["regions", "governed"],
        message:
          `${quote(region)} was governed, and the lock file knows what was made there (${summary(facts)}); ` +
          "without its provider Terraform could not destroy it",
        hint:
          `1. regions.retiring: [{ region: ${region}, reason: ... }]  2. detach the members that AWS attached by itself  3. npm run deploy -- --all --retire, ` +
          "the last wave first: security, organization-services, account-*, log-archive  " +
          "4. once no log is needed any more: logs: forget, and the same command  " +
          "5. take the entry out; docs/runbooks/regions.md has each step",
      };
    }
  },
};

/** guardDutyDelegations, guardDutyDetectors.security, logKeys */
function summary(facts: readonly PlacedRegion[]): string {
  return [...new Set(facts.map(({ path }) => path.slice(0, -1).join(".")))].sort().join(", ");
}
