import type { Account, LandingZone } from "../config/model";
import { findTargets } from "../config/rules/find-targets";
import { concerns } from "../config/skips";
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
    skips: governedRegions.flatMap((region) =>
      settings.regions.skips.filter((skip) => concerns(skip, region)).map((skip) => ({ ...skip, region })),
    ),
    exclusions: exclusions(landingZone),
  };
}

function audited(account: Account, { lock }: LandingZone): AuditedAccount {
  const { name, id, kind, state, organizationalUnitNames } = account;
  const parents = organizationalUnitNames.map((unit) => lock.organizationalUnits[unit]);
  const parentIds = [...parents, lock.organization?.rootId].filter((parent) => parent !== undefined);
  return { name, id, kind, state, parentIds };
}

/** Rows that a setting's targets decide on, by the path of the targets. */
const TARGETED: Readonly<Record<string, readonly string[]>> = {
  "services.ebsEncryption.targets": ["ebs"],
  "services.inspector.targets": ["inspector:EC2", "inspector:ECR", "inspector:LAMBDA", "inspector:LAMBDA_CODE"],
  "services.accessAnalyzer.unusedAccess.targets": ["access-analyzer:unused"],
};

/** Accounts and regions that a setting's targets leave out. */
function exclusions({ settings, accounts, governedRegions }: LandingZone): Exclusion[] {
  return findTargets(settings).flatMap(({ targets, path }) => {
    const setting = path.join(".");
    const targeted = targetedRegions(targets, governedRegions);
    const rest = governedRegions.filter((region) => !targeted.includes(region));
    return (TARGETED[setting] ?? []).flatMap((row) => [
      ...accounts
        .filter((account) => !targetsAccount(targets, account))
        .map(({ name }): Exclusion => ({ row, account: name, setting })),
      ...(rest.length > 0 ? [{ row, regions: rest, setting }] : []),
    ]);
  });
}
