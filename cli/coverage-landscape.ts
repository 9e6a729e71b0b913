import type { Account, LandingZone } from "../config/model";
import { targetedRegions, targetsAccount } from "../config/targets";
import type { AuditedAccount, Exclusion, Landscape } from "../review/coverage/landscape";

/** What the configuration says there is to cover; whether it is covered, the synthesized stacks tell. */
export function landscapeOf(landingZone: LandingZone): Landscape {
  const { settings, homeRegion, governedRegions, retiringRegions } = landingZone;
  return {
    organization: settings.organization.name,
    homeRegion,
    governedRegions,
    retiringRegions,
    accounts: landingZone.accounts.map((account) => audited(account, landingZone)),
    skips: settings.regions.skips,
    exclusions: ebsExclusions(landingZone),
  };
}

function audited(account: Account, { lock }: LandingZone): AuditedAccount {
  const { name, id, kind, state, organizationalUnitNames } = account;
  const parents = organizationalUnitNames.map((unit) => lock.organizationalUnits[unit]);
  const parentIds = [...parents, lock.organization?.rootId].filter((parent) => parent !== undefined);
  return { name, id, kind, state, parentIds };
}

/** Accounts and regions that the setting's targets leave out. */
function ebsExclusions({ settings, accounts, governedRegions }: LandingZone): Exclusion[] {
  const { targets } = settings.services.ebsEncryption;
  const targeted = targetedRegions(targets, governedRegions);
  const rest = governedRegions.filter((region) => !targeted.includes(region));
  const setting = "services.ebsEncryption.targets";
  return accounts.flatMap((account): Exclusion[] => {
    const exclusion = { row: "ebs", account: account.name, setting };
    if (!targetsAccount(targets, account)) return [exclusion];
    return rest.length > 0 ? [{ ...exclusion, regions: rest }] : [];
  });
}
