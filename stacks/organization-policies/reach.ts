import type { Account, LandingZone } from "../../config/model";
import { targetsAccount } from "../../config/targets";
import type { Placed } from "./placed";

/**
 * Whether a policy that is placed so is in force in an account. Account stacks ask it, to leave out a setting that a
 * declarative policy keeps already. attachments.ts attaches by the same words.
 */
export function reaches(landingZone: LandingZone, { targets, rollout }: Placed, account: Account): boolean {
  const { organizationPolicies } = landingZone.settings;
  const { stagingOrganizationalUnit: staging, rolloutOrganizationalUnits } = organizationPolicies;
  const isBelow = (unit: string): boolean => account.organizationalUnitNames.includes(unit);
  switch (rollout ?? organizationPolicies.rollout) {
    case "all":
      return targetsAccount(targets, account);
    case "ou":
      return isBelow(staging) || (rolloutOrganizationalUnits.some(isBelow) && targetsAccount(targets, account));
    case "staging":
      return isBelow(staging);
  }
}
