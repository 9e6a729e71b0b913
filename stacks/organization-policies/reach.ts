import type { Account, LandingZone } from "../../config/model";
import { targetsAccount } from "../../config/targets";
import type { Placed } from "./placed";

/**
 * Whether a policy that is placed so is in force in an account. Account stacks ask it, to leave out a setting that a
 * declarative policy keeps already.
 */
export function reaches(landingZone: LandingZone, { targets, rollout }: Placed, account: Account): boolean {
  const { organizationPolicies } = landingZone.settings;
  if (!targetsAccount(targets, account)) return false;
  const { stagingOrganizationalUnit: staging, rolloutOrganizationalUnits } = organizationPolicies;
  switch (rollout ?? organizationPolicies.rollout) {
    case "all":
      return true;
    case "ou":
      return [staging, ...rolloutOrganizationalUnits].some((unit) => account.organizationalUnitNames.includes(unit));
    case "staging":
      return account.organizationalUnitNames.includes(staging);
  }
}
