import { BackupVault as BackupVaultResource } from "@cdktf/provider-aws/lib/backup-vault";
import { BackupVaultLockConfiguration } from "@cdktf/provider-aws/lib/backup-vault-lock-configuration";
import { BackupVaultPolicy } from "@cdktf/provider-aws/lib/backup-vault-policy";
import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import { type RetentionRange, retentionRangeProblem } from "../../core/backup-lifecycle";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { copiedByAccounts } from "../../policies/key/backup";
import { copiesFromOrganization, keepRecoveryPoints } from "../../policies/vault/recovery-points";
import { Key } from "../kms/key";
import type { Placement } from "../placement";

/** A lock of a vault. What it says of retention holds for backups and copies that come after it. */
export interface BackupVaultLock extends RetentionRange {
  /** Shortest retention that the vault takes, in days, 1-36500. */
  readonly minRetentionInDays: number;

  /** Longest retention that the vault takes, in days. @default - no limit */
  readonly maxRetentionInDays?: number;

  /**
   * Days within which the lock can still be taken away, at least 3; afterwards nobody can, AWS neither (compliance mode).
   *
   * @default - whoever has the right can always take it away (governance mode)
   */
  readonly coolingOffInDays?: number;
}

/** A vault that backups or copies go to: a `BackupVault`, or one of another stack or account by its ARN. */
export interface VaultReference {
  readonly vaultArn: string;

  /** Retentions that it takes. @default - any that AWS Backup does */
  readonly lock?: RetentionRange;
}

export interface BackupVaultKey {
  /** Alias of the key, from core/names.ts. */
  readonly alias: string;

  /** Accounts that keep copies of this vault's recovery points. @default - none */
  readonly copyingAccountIds?: readonly string[];
}

export interface BackupVaultProps {
  readonly placement: Placement;

  /** Name of the vault. */
  readonly vaultName: string;

  /**
   * A key of the vault's own.
   *
   * @default - AWS's aws/backup, which cannot be shared with another account
   */
  readonly key?: BackupVaultKey;

  /** ARNs or patterns of the roles that may delete recovery points and change the vault. @default - none */
  readonly exemptPrincipalArns?: readonly string[];

  /** Organization whose accounts may copy into the vault, o-.... @default - no other account may */
  readonly copiesFromOrganizationId?: string;

  /** @default - no lock */
  readonly lock?: BackupVaultLock;

  /**
   * Whether Terraform refuses to destroy the vault.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/**
 * A vault of AWS Backup, encrypted, whose recovery points nobody can delete by hand. Destroying it fails while it holds
 * any: AWS deletes no vault that is not empty. Security Hub Backup.1;
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/vaults.html
 */
export class BackupVault extends Construct implements VaultReference {
  public readonly vaultArn: string;

  /** The lock, if it has one. */
  public readonly lock?: BackupVaultLock;

  constructor(scope: Construct, id: string, props: BackupVaultProps) {
    super(scope, id);
    this.validate(props);
    const { placement, key, exemptPrincipalArns = [], copiesFromOrganizationId, lock } = props;
    const vault = new BackupVaultResource(this, "vault", {
      ...placement,
      name: props.vaultName,
      kmsKeyArn: key && this.key(placement, key),
      // AWS refuses to delete a vault that holds recovery points; an empty one that is deleted fails the next backup.
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    this.lock = lock;
    // The name that Terraform tells, so that whoever names the ARN waits for the vault.
    this.vaultArn = vaultArn(placement, vault.name);
    new BackupVaultPolicy(this, "policy", {
      ...placement,
      backupVaultName: vault.name,
      policy: policyDocument([
        keepRecoveryPoints(exemptPrincipalArns),
        ...(copiesFromOrganizationId === undefined
          ? []
          : [copiesFromOrganization(copiesFromOrganizationId, vaultArn(placement, props.vaultName))]),
      ]),
    });
    if (lock === undefined) return;
    new BackupVaultLockConfiguration(this, "lock", {
      ...placement,
      backupVaultName: vault.name,
      minRetentionDays: lock.minRetentionInDays,
      maxRetentionDays: lock.maxRetentionInDays,
      changeableForDays: lock.coolingOffInDays,
    });
  }

  private key(placement: Placement, { alias, copyingAccountIds = [] }: BackupVaultKey): string {
    const statements =
      copyingAccountIds.length === 0 ? [] : copiedByAccounts(copyingAccountIds, partitionOf(placement.regionName));
    return new Key(this, "key", { placement, alias, description: "Backups in the vault of AWS Backup", statements })
      .keyArn;
  }

  private validate({ lock }: BackupVaultProps): void {
    if (lock === undefined) return;
    const { coolingOffInDays } = lock;
    const impossible = retentionRangeProblem(lock);
    if (impossible !== undefined) throw new ConfigError(this, `lock.maxRetentionInDays ${impossible}`);
    if (coolingOffInDays !== undefined && coolingOffInDays < 3) {
      throw new ConfigError(this, `lock.coolingOffInDays must be at least 3, got ${coolingOffInDays}`);
    }
  }
}

/** ARN of the vault of this name in the account and region. */
export function vaultArn({ accountId: account, regionName: region }: Placement, vaultName: string): string {
  return arn({ service: "backup", region, account, resource: `backup-vault:${vaultName}` });
}
