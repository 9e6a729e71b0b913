import { formatPath } from "../findings";
import { targetedRegions, targetsAccount } from "../targets";
import { accountOuExists } from "./account-ou-exists";
import { findTargets, type PlacedTargets } from "./find-targets";
import { ouParentExists } from "./ou-parent-exists";
import type { Rule } from "./rule";
import { targetReferences } from "./target-references";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

export const targetMatches: Rule = {
  id: "LZ-CFG-046",
  title: "Targets and their exclusions match something",
  severity: "warning",
  needs: [...TARGETING_NEEDS, "regions.governed"],
  *check(input) {
    const { settings } = input;
    if ([...accountOuExists.check(input), ...ouParentExists.check(input)].length > 0) return; // it would match too little
    const active = selectableAccounts(settings);
    const misspelt = [...targetReferences.check(input)].map((violation) => formatPath(violation.path));
    for (const { targets, path } of findTargets(settings)) {
      if (misspelt.some((place) => place.startsWith(`${formatPath(path)}.`))) continue;
      const { exclude, ...included } = targets;
      const candidates = active.filter((account) => targetsAccount(included, account));
      const selected = candidates.filter((account) => targetsAccount(targets, account));
      if (candidates.length === 0 && takesLaterAccounts({ targets, path })) continue;
      if (candidates.length === 0) {
        yield { path, message: "matches no active account", hint: "all of its keys must match the same account" };
      } else if (selected.length === 0) {
        yield { path: [...path, "exclude"], message: "takes out every account that is targeted" };
      } else if (exclude && selected.length === candidates.length) {
        yield { path: [...path, "exclude"], message: "takes out none of the accounts that are targeted" };
      }
      if (targetedRegions(targets, settings.regions.governed).length === 0) {
        yield { path: [...path, "regions"], message: "matches no governed region" };
      }
    }
  },
};

/** Firewall Manager takes whole units: accounts that come later are in scope without a change. LZ-CFG-208 looks at the rest. */
function takesLaterAccounts({ targets, path }: PlacedTargets): boolean {
  const { organizationalUnits, accounts, labels = {} } = targets;
  const isUnitsAlone = organizationalUnits !== undefined && accounts === undefined && Object.keys(labels).length === 0;
  return isUnitsAlone && path[1] === "firewallManager";
}
