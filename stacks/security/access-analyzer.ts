import { Construct } from "constructs";
import { activeAccounts, regionsWith } from "../../config/resolve";
import { targetsAccount } from "../../config/targets";
import { externalAccessAnalyzerName, unusedAccessAnalyzerName } from "../../core/names";
import { ExternalAccessAnalyzer } from "../../modules/access-analyzer/external-access";
import { UnusedAccessAnalyzer } from "../../modules/access-analyzer/unused-access";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Analyzers of the whole organization: external access in every governed region, unused access in the home region. */
export function addAccessAnalyzer(stack: LandingZoneStack): void {
  const { settings } = stack.landingZone;
  const { externalAccess, unusedAccess } = settings.services.accessAnalyzer;
  const external = new Construct(stack, "external-access");
  for (const region of regionsWith(stack.landingZone, "access-analyzer")) {
    new ExternalAccessAnalyzer(external, region, {
      placement: stack.in(region),
      name: externalAccessAnalyzerName(settings.organization.name),
      archiveRules: externalAccess.archiveRules.filter(({ regions }) => !regions || regions.includes(region)),
    });
  }
  if (!unusedAccess.enabled) return;
  new UnusedAccessAnalyzer(stack, "unused-access", {
    placement: stack.home,
    name: unusedAccessAnalyzerName(settings.organization.name),
    unusedAccessAgeInDays: unusedAccess.unusedAccessAgeInDays,
    excludedAccountIds: excludedAccountIds(stack),
    excludedTags: unusedAccess.excludedTags,
    archiveRules: unusedAccess.archiveRules,
  });
}

/** Active accounts that the configuration does not target. AWS takes no exclusion of the security account. */
function excludedAccountIds(stack: LandingZoneStack): string[] {
  const { targets } = stack.landingZone.settings.services.accessAnalyzer.unusedAccess;
  return activeAccounts(stack.landingZone)
    .filter((account) => account.kind !== "security" && !targetsAccount(targets, account))
    .map(({ name, id }) => knownFact(stack, `accounts.${name}`, id));
}
