import { Construct } from "constructs";
import { targetsAccount } from "../../config/targets";
import { accountAlias } from "../../core/names";
import { AccountAlias } from "../../modules/iam/account-alias";
import { PasswordPolicy } from "../../modules/iam/password-policy";
import { ServiceLinkedRole } from "../../modules/iam/service-linked-role";
import type { LandingZoneStack } from "../base-stack";
import { addIamRoles } from "./iam/roles";

/** Password policy, alias, service-linked roles and the roles that every account has. */
export function addIamDefaults(stack: LandingZoneStack): void {
  const { settings } = stack.landingZone;
  const { passwordPolicy, aliasPrefix, serviceLinkedRoles } = settings.accountDefaults.iam;
  const placement = stack.home;
  const iam = new Construct(stack, "iam");
  new PasswordPolicy(iam, "passwords", { placement, ...passwordPolicy });
  if (aliasPrefix !== undefined) {
    new AccountAlias(iam, "sign-in", { placement, alias: accountAlias(aliasPrefix, stack.account.name) });
  }
  for (const { service, targets } of serviceLinkedRoles) {
    if (!targetsAccount(targets, stack.account)) continue;
    new ServiceLinkedRole(iam, service.replace(/\.amazonaws\.com$/, "").replaceAll(".", "-"), {
      placement,
      servicePrincipal: service,
      adopt: settings.organization.adopt?.serviceLinkedRoles.includes(service),
    });
  }
  addIamRoles(stack, iam);
}
