import { canonicalJson } from "../../../core/json";
import { type BackupPlan, type BackupRule, backupPolicy } from "../../../policies/backup/backup-policy";

const NAMES = { partition: "aws", vaultName: "example-backup", roleName: "example-backup" };

const RULE: BackupRule = {
  name: "nightly",
  schedule: "cron(0 3 ? * * *)",
  startWindowInMinutes: 60,
  completionWindowInMinutes: 720,
  retentionInDays: 35,
  continuous: false,
  copies: [],
};

const PLAN: BackupPlan = {
  name: "daily",
  tag: { key: "backup", value: "daily" },
  regions: ["us-east-1", "eu-west-1"],
  rules: [RULE],
  windowsVss: false,
};

test("a plan names its regions, its rule, and each account's own vault and role", () => {
  expect(backupPolicy(PLAN, NAMES)).toEqual({
    plans: {
      daily: {
        regions: { "@@assign": ["eu-west-1", "us-east-1"] },
        rules: {
          nightly: {
            schedule_expression: { "@@assign": "cron(0 3 ? * * *)" },
            start_backup_window_minutes: { "@@assign": "60" },
            complete_backup_window_minutes: { "@@assign": "720" },
            target_backup_vault_name: { "@@assign": "example-backup" },
            lifecycle: { delete_after_days: { "@@assign": "35" } },
          },
        },
        selections: {
          tags: {
            daily: {
              iam_role_arn: { "@@assign": "arn:aws:iam::$account:role/example-backup" },
              tag_key: { "@@assign": "backup" },
              tag_value: { "@@assign": ["daily"] },
            },
          },
        },
      },
    },
  });
});

test("copies go to the vault of the same account, or of the account that is named", () => {
  const copies = [
    { region: "eu-central-1", retentionInDays: 400, coldStorageAfterDays: 30 },
    { region: "eu-west-1", accountId: "222222222222", retentionInDays: 365 },
  ];
  const policy = backupPolicy({ ...PLAN, rules: [{ ...RULE, copies }] }, NAMES);
  const own = "arn:aws:backup:eu-central-1:$account:backup-vault:example-backup";
  const other = "arn:aws:backup:eu-west-1:222222222222:backup-vault:example-backup";
  expect(policy).toMatchObject({
    plans: {
      daily: {
        rules: {
          nightly: {
            copy_actions: {
              [own]: {
                target_backup_vault_arn: { "@@assign": own },
                lifecycle: {
                  delete_after_days: { "@@assign": "400" },
                  move_to_cold_storage_after_days: { "@@assign": "30" },
                },
              },
              [other]: {
                target_backup_vault_arn: { "@@assign": other },
                lifecycle: { delete_after_days: { "@@assign": "365" } },
              },
            },
          },
        },
      },
    },
  });
});

test("continuous backups and VSS are asked for only where they are wanted", () => {
  const text = canonicalJson(backupPolicy(PLAN, NAMES));
  expect(text).not.toMatch(/enable_continuous_backup|advanced_backup_settings|copy_actions|cold_storage/);
  const wanted = canonicalJson(
    backupPolicy({ ...PLAN, windowsVss: true, rules: [{ ...RULE, continuous: true }] }, NAMES),
  );
  expect(wanted).toContain('"advanced_backup_settings":{"ec2":{"windows_vss":{"@@assign":"enabled"}}}');
  expect(wanted).toContain('"enable_continuous_backup":{"@@assign":true}');
});

test("ARNs are of the partition", () => {
  const copies = [{ region: "cn-north-1", retentionInDays: 35 }];
  const text = canonicalJson(
    backupPolicy({ ...PLAN, rules: [{ ...RULE, copies }] }, { ...NAMES, partition: "aws-cn" }),
  );
  expect(text).toContain("arn:aws-cn:iam::$account:role/example-backup");
  expect(text).toContain("arn:aws-cn:backup:cn-north-1:$account:backup-vault:example-backup");
  expect(text).not.toContain("arn:aws:");
});
