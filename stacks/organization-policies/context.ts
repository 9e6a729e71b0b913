import { partitionOf, roleArn } from "../../core/arns";
import type { LandingZone } from "../../config/model";
import type { ControlContext } from "../../policies/organization/control";

/** What controls are made from, of a landing zone whose facts are known. */
export function controlContext(landingZone: LandingZone): ControlContext {
  const { settings, lock, homeRegion, governedRegions } = landingZone;
  const { managementAccount, securityAccount, logArchiveAccount } = landingZone;
  const partition = partitionOf(homeRegion);
  const roles = [settings.deployment.roleName, ...settings.organizationPolicies.exemptRoles];
  return {
    partition,
    organization: settings.organization.name,
    organizationId: lock.organization?.id ?? "",
    managementAccountId: managementAccount.id ?? "",
    securityAccountId: securityAccount.id ?? "",
    logArchiveAccountId: logArchiveAccount.id ?? "",
    homeRegion,
    governedRegions,
    exemptPrincipalArns: [...new Set(roles)].map((role) => roleArn("*", role, partition)),
  };
}
