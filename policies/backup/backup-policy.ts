import { arn, roleArn } from "../../core/arns";
import type { Json } from "../../core/json";
import { assign } from "../declarative/assign";

/** How long a recovery point lives, in days. */
export interface BackupLifecycle {
  readonly retentionInDays: number;
  /** @default - it never moves to cold storage */
  readonly coldStorageAfterDays?: number;
}

/** A copy of each recovery point in another vault. */
export interface BackupCopy extends BackupLifecycle {
  readonly region: string;
  /** Account of the vault, 12 digits. @default - the account of the backup */
  readonly accountId?: string;
}

export interface BackupRule extends BackupLifecycle {
  readonly name: string;
  /** cron(...) in UTC. */
  readonly schedule: string;
  readonly startWindowInMinutes: number;
  readonly completionWindowInMinutes: number;
  readonly continuous: boolean;
  readonly copies: readonly BackupCopy[];
}

export interface BackupPlan {
  readonly name: string;
  /** Resources with this tag are backed up. */
  readonly tag: { readonly key: string; readonly value: string };
  readonly regions: readonly string[];
  readonly rules: readonly BackupRule[];
  /** Whether backups of Windows instances are made by VSS. */
  readonly windowsVss: boolean;
}

export interface BackupNames {
  readonly partition: string;
  /** Vault in each account and region. */
  readonly vaultName: string;
  /** Role in each account. */
  readonly roleName: string;
}

/** AWS puts the id of each account that inherits the policy here. */
const EACH_ACCOUNT = "$account";

/**
 * Content of a backup policy with one plan. Everything is set by @@assign, so the policy is whole by itself: what is
 * attached further up adds plans and changes none. Numbers are strings, as on AWS's page.
 *
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html
 */
export function backupPolicy(plan: BackupPlan, names: BackupNames): Json {
  const content = {
    regions: assign([...plan.regions].sort()),
    rules: Object.fromEntries(plan.rules.map((rule) => [rule.name, ruleContent(rule, names)])),
    selections: {
      tags: {
        [plan.name]: {
          iam_role_arn: assign(roleArn(EACH_ACCOUNT, names.roleName, names.partition)),
          tag_key: assign(plan.tag.key),
          tag_value: assign([plan.tag.value]),
        },
      },
    },
    ...(plan.windowsVss && { advanced_backup_settings: { ec2: { windows_vss: assign("enabled") } } }),
  };
  return { plans: { [plan.name]: content } };
}

function ruleContent(rule: BackupRule, names: BackupNames): Json {
  const copies = rule.copies.map((copy): [string, Json] => {
    const vaultArn = arn({
      partition: names.partition,
      service: "backup",
      region: copy.region,
      account: copy.accountId ?? EACH_ACCOUNT,
      resource: `backup-vault:${names.vaultName}`,
    });
    return [vaultArn, { target_backup_vault_arn: assign(vaultArn), lifecycle: lifecycleContent(copy) }];
  });
  return {
    schedule_expression: assign(rule.schedule),
    start_backup_window_minutes: assign(String(rule.startWindowInMinutes)),
    complete_backup_window_minutes: assign(String(rule.completionWindowInMinutes)),
    target_backup_vault_name: assign(names.vaultName),
    lifecycle: lifecycleContent(rule),
    ...(rule.continuous && { enable_continuous_backup: assign(true) }),
    ...(copies.length > 0 && { copy_actions: Object.fromEntries(copies) }),
  };
}

function lifecycleContent({ retentionInDays, coldStorageAfterDays }: BackupLifecycle): Json {
  return {
    delete_after_days: assign(String(retentionInDays)),
    ...(coldStorageAfterDays !== undefined && {
      move_to_cold_storage_after_days: assign(String(coldStorageAfterDays)),
    }),
  };
}
