import { Construct } from "constructs";
import { assignedAccounts, type IdentityCenterSettings } from "../../config/identity-center";
import type { Account, LandingZone } from "../../config/model";
import { activeAccounts } from "../../config/resolve";
import { ConfigError } from "../../core/errors";
import { AccountAssignment } from "../../modules/identity-center/account-assignment";
import { IdentityGroup } from "../../modules/identity-center/group";
import { PermissionSet } from "../../modules/identity-center/permission-set";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Permission sets, groups and assignments of IAM Identity Center. */
export function addIdentityCenter(stack: LandingZoneStack): void {
  const { identityCenter } = stack.landingZone.settings;
  if (identityCenter === undefined) return;
  const scope = new Construct(stack, "identity-center");
  const placement = stack.in(identityCenter.region ?? stack.landingZone.homeRegion);
  const { instanceArn } = identityCenter;
  const sets = addPermissionSets(stack, new Construct(scope, "set"), identityCenter);
  const groups = addGroups(stack, new Construct(scope, "group"), identityCenter);
  const assignments = new Construct(scope, "assignment");
  for (const assignment of identityCenter.assignments) {
    const permissionSet = sets.get(assignment.permissionSet);
    const groupId = groups.get(assignment.group);
    if (permissionSet === undefined || groupId === undefined) {
      throw new ConfigError(scope, "assignments must name a group and a permission set of the configuration");
    }
    for (const { name, id } of accountsOf(stack.landingZone, assignment)) {
      new AccountAssignment(assignments, `${assignment.group}_${assignment.permissionSet}_${name}`, {
        placement,
        instanceArn,
        permissionSet,
        groupId,
        accountId: knownFact(stack, `accounts.${name}`, id),
      });
    }
  }
}

/** Accounts in which anybody is assigned: their ids must be known. */
export function identityCenterAccounts(landingZone: LandingZone): Account[] {
  const assignments = landingZone.settings.identityCenter?.assignments ?? [];
  return [...new Set(assignments.flatMap((assignment) => accountsOf(landingZone, assignment)))];
}

function accountsOf(landingZone: LandingZone, assignment: IdentityCenterSettings["assignments"][number]): Account[] {
  return assignedAccounts(assignment, activeAccounts(landingZone), landingZone.managementAccount.name);
}

function addPermissionSets(
  stack: LandingZoneStack,
  scope: Construct,
  { instanceArn, region, permissionSets }: IdentityCenterSettings,
): Map<string, PermissionSet> {
  const placement = stack.in(region ?? stack.landingZone.homeRegion);
  const sets = permissionSets.map((settings): [string, PermissionSet] => {
    const { permissionsBoundary: boundary, inlinePolicy, ...common } = settings;
    const set = new PermissionSet(scope, settings.name, {
      ...common,
      placement,
      instanceArn,
      inlinePolicy: inlinePolicy && fileText(stack, inlinePolicy),
      permissionsBoundary: boundary?.managedPolicy ?? boundary?.customerManagedPolicy,
    });
    return [settings.name, set];
  });
  return new Map(sets);
}

function fileText(stack: LandingZoneStack, file: string): string {
  const text = stack.landingZone.files.get(file);
  if (text === undefined) throw new ConfigError(stack, `the configuration's file '${file}' was not read`);
  return text;
}

/** Id of each group: as the configuration has it, or of the group that is made. */
function addGroups(
  stack: LandingZoneStack,
  scope: Construct,
  { identityStoreId, region, groups }: IdentityCenterSettings,
): Map<string, string> {
  const placement = stack.in(region ?? stack.landingZone.homeRegion);
  return new Map(
    groups.map(({ id, name, description }): [string, string] => [
      name,
      id ?? new IdentityGroup(scope, name, { placement, identityStoreId, name, description }).groupId,
    ]),
  );
}
