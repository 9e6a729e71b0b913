import { Construct } from "constructs";
import { targetedRegions, targetsAccount } from "../../config/targets";
import { partitionOf, roleArn } from "../../core/arns";
import { backupKeyAlias, backupRoleName, backupVaultName, restoreTestingPlanName } from "../../core/names";
import { RestoreTestingPlan } from "../../modules/backup/restore-testing";
import { BackupRole } from "../../modules/backup/role";
import { BackupVault, type BackupVaultKey, type BackupVaultLock } from "../../modules/backup/vault";
import { allCopyKeepers, copyKeepers, vaultRegions } from "../backup-places";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** The vaults, the role and the settings of AWS Backup. */
export function addBackup(stack: LandingZoneStack): void {
  const { settings, lock } = stack.landingZone;
  const regions = vaultRegions(stack.landingZone, stack.account);
  if (regions.length === 0) return;
  const organization = settings.organization.name;
  const backup = new Construct(stack, "backup");
  const { roleArn } = new BackupRole(backup, "role", { placement: stack.home, roleName: backupRoleName(organization) });
  const keepsCopies = allCopyKeepers(stack.landingZone).some(({ name }) => name === stack.account.name);
  for (const region of regions) {
    const vault = new BackupVault(backup, region, {
      placement: stack.in(region),
      vaultName: backupVaultName(organization),
      key: settings.backup.customerManagedKeys ? vaultKey(stack) : undefined,
      exemptPrincipalArns: exemptRoles(stack),
      copiesFromOrganizationId: keepsCopies ? knownFact(stack, "organization", lock.organization).id : undefined,
      lock: vaultLock(stack, region),
    });
    addRestoreTesting(stack, backup, vault, region, roleArn);
  }
}

/** Tries whether what is in a vault can be restored. */
function addRestoreTesting(
  stack: LandingZoneStack,
  scope: Construct,
  vault: BackupVault,
  region: string,
  roleArn: string,
): void {
  const { settings } = stack.landingZone;
  const { restoreTesting } = settings.backup;
  if (restoreTesting === undefined || !targetsAccount(restoreTesting.targets, stack.account)) return;
  if (targetedRegions(restoreTesting.targets, [region]).length === 0) return;
  const { schedule, selectionWindowInDays, validationWindowInHours, resourceTypes } = restoreTesting;
  new RestoreTestingPlan(scope, `${region}-restore-testing`, {
    placement: stack.in(region),
    planName: restoreTestingPlanName(settings.organization.name),
    schedule,
    selectionWindowInDays,
    vaults: [vault],
    roleArn,
    selections: [...resourceTypes]
      .sort()
      .map((resourceType) => ({ name: resourceType, resourceType, validationWindowInHours })),
  });
}

function vaultKey(stack: LandingZoneStack): BackupVaultKey {
  const copyingAccountIds = copyKeepers(stack.landingZone, stack.account).map(({ name, id }) =>
    knownFact(stack, `accounts.${name}`, id),
  );
  return { alias: backupKeyAlias(stack.landingZone.settings.organization.name), copyingAccountIds };
}

/** None where Terraform works with credentials that nobody told us of: it must not lock itself out. */
function exemptRoles(stack: LandingZoneStack): string[] {
  const { settings, homeRegion } = stack.landingZone;
  const { roleName, managementRoleName } = settings.deployment;
  const deployer = stack.account.kind === "management" ? managementRoleName : roleName;
  if (deployer === undefined) return [];
  const roles = new Set([deployer, ...settings.organizationPolicies.exemptRoles]);
  return [...roles].map((role) => roleArn(stack.accountId, role, partitionOf(homeRegion))).sort();
}

function vaultLock(stack: LandingZoneStack, region: string): BackupVaultLock | undefined {
  const { lock } = stack.landingZone.settings.backup;
  if (lock === undefined || !targetsAccount(lock.targets, stack.account)) return undefined;
  return targetedRegions(lock.targets, [region]).length === 0 ? undefined : lock;
}
