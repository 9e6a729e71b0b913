import type { Construct } from "constructs";
import { targetsAccount } from "../../../config/targets";
import { BreakGlassRole } from "../../../modules/iam/break-glass-role";
import { PlanRole } from "../../../modules/iam/plan-role";
import { SupportRole } from "../../../modules/iam/support-role";
import type { LandingZoneStack } from "../../base-stack";
import { trustedAccountId } from "./trusted-account";

/** The roles for emergencies, for AWS Support and for plans, where the configuration wants them. */
export function addIamRoles(stack: LandingZoneStack, scope: Construct): void {
  const { organization, accountDefaults } = stack.landingZone.settings;
  const { breakGlass, supportRole, planRole } = accountDefaults.iam;
  const common = { placement: stack.home, organization: organization.name };
  if (breakGlass && targetsAccount(breakGlass.targets, stack.account)) {
    const accountId = trustedAccountId(stack, breakGlass.account);
    new BreakGlassRole(scope, "break-glass", { ...common, trust: { accountId, principals: breakGlass.users } });
  }
  if (supportRole.enabled && targetsAccount(supportRole.targets, stack.account)) {
    const { account, principals } = supportRole;
    const trustsItself = account === undefined && principals.length === 0;
    const trust = trustsItself ? undefined : { accountId: trustedAccountId(stack, account), principals };
    new SupportRole(scope, "support", { ...common, trust });
  }
  if (planRole.enabled && targetsAccount(planRole.targets, stack.account)) {
    const { account, principals } = planRole;
    new PlanRole(scope, "plan", { ...common, trust: { accountId: trustedAccountId(stack, account), principals } });
  }
}
