import type { Statement } from "../document";

/** What ends a recovery point before its time. */
const END = [
  "backup:DeleteRecoveryPoint",
  "backup:DisassociateRecoveryPoint",
  "backup:DisassociateRecoveryPointFromParent",
  "backup:UpdateRecoveryPointLifecycle",
];

/** What would take this policy or the lock away first. */
const UNPROTECT = [
  "backup:DeleteBackupVaultAccessPolicy",
  "backup:DeleteBackupVaultLockConfiguration",
  "backup:PutBackupVaultAccessPolicy",
];

/**
 * Keeps recovery points of a vault until AWS Backup itself deletes them at the end of their retention.
 *
 * The exempt roles are those that Terraform deploys with: they could not mend the policy otherwise. Without any the
 * policy does not protect itself, since nobody could change it again.
 *
 * Config rule backup-recovery-point-manual-deletion-disabled;
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
 */
export function keepRecoveryPoints(exemptPrincipalArns: readonly string[]): Statement {
  const isExempting = exemptPrincipalArns.length > 0;
  return {
    Sid: "KeepRecoveryPoints",
    Effect: "Deny",
    Principal: "*",
    Action: isExempting ? [...END, ...UNPROTECT].sort() : END,
    Resource: "*",
    ...(isExempting && { Condition: { ArnNotLike: { "aws:PrincipalArn": exemptPrincipalArns } } }),
  };
}

/**
 * Lets every account of the organization copy its recovery points into a vault, and nobody else.
 *
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
 */
export function copiesFromOrganization(organizationId: string, vaultArn: string): Statement {
  return {
    Sid: "CopiesFromOrganization",
    Effect: "Allow",
    Principal: "*",
    Action: "backup:CopyIntoBackupVault",
    Resource: vaultArn,
    Condition: { StringEquals: { "aws:PrincipalOrgID": organizationId } },
  };
}
