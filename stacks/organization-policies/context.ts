import { partitionOf, roleArn } from "../../core/arns";
import type { LandingZone } from "../../config/model";
import type { ControlContext } from "../../policies/organization/control";

/**
 * Stand in for ids that AWS has not assigned yet, as long as those are, so that sizes can be checked before the first
 * deployment. The stack itself is not built before the facts are known.
 */
const UNKNOWN_ORGANIZATION = "o-0000000000";
const UNKNOWN_ACCOUNT = "000000000000";

/** What controls are made from. */
export function controlContext(landingZone: LandingZone): ControlContext {
  const { settings, lock, homeRegion, governedRegions } = landingZone;
  const { managementAccount, securityAccount, logArchiveAccount } = landingZone;
  const partition = partitionOf(homeRegion);
  const roles = [settings.deployment.roleName, ...settings.organizationPolicies.exemptRoles];
  return {
    partition,
    organization: settings.organization.name,
    organizationId: lock.organization?.id ?? UNKNOWN_ORGANIZATION,
    managementAccountId: managementAccount.id ?? UNKNOWN_ACCOUNT,
    securityAccountId: securityAccount.id ?? UNKNOWN_ACCOUNT,
    logArchiveAccountId: logArchiveAccount.id ?? UNKNOWN_ACCOUNT,
    homeRegion,
    governedRegions,
    exemptPrincipalArns: [...new Set(roles)].map((role) => roleArn("*", role, partition)),
  };
}
