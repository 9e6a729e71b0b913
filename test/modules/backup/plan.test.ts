import { BackupPlan } from "../../../modules/backup/plan";
import type { BackupPlanProps, BackupPlanRule } from "../../../modules/backup/plan-props";
import { BackupVault } from "../../../modules/backup/vault";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const vaultIn = (region: string, account = TEST_ACCOUNT, name = "example"): string =>
  `arn:aws:backup:${region}:${account}:backup-vault:${name}`;
const HOME = vaultIn("eu-west-1");
const AWAY = vaultIn("eu-central-1");

const RULE: BackupPlanRule = { name: "daily", schedule: "cron(0 3 ? * * *)", retentionInDays: 35 };

const plan = (props: Partial<BackupPlanProps> = {}): StackJson =>
  synth(
    (stack) =>
      new BackupPlan(stack, "plan", {
        placement: stack.in("eu-west-1"),
        planName: "shop",
        vault: { vaultArn: HOME },
        roleArn: `arn:aws:iam::${TEST_ACCOUNT}:role/example-backup`,
        rules: [RULE],
        selections: [{ name: "tagged", tags: { backup: "shop" } }],
        ...props,
      }),
  );

describe("BackupPlan", () => {
  test("backs up what has the tag, into the vault, with times that AWS would not choose", () => {
    const json = plan();
    expect(bodiesOf(json, "aws_backup_plan")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "shop",
        rule: [
          {
            rule_name: "daily",
            target_vault_name: "example",
            schedule: "cron(0 3 ? * * *)",
            start_window: 60,
            completion_window: 720,
            lifecycle: { delete_after: 35 },
          },
        ],
      },
    ]);
    expect(bodiesOf(json, "aws_backup_selection")).toEqual([
      {
        provider: "aws.eu-west-1",
        plan_id: "${aws_backup_plan.plan_plan.id}",
        name: "tagged",
        iam_role_arn: `arn:aws:iam::${TEST_ACCOUNT}:role/example-backup`,
        resources: ["*"],
        condition: [{ string_equals: [{ key: "aws:ResourceTag/backup", value: "shop" }] }],
      },
    ]);
  });

  test("wants all tags of a selection, in the order of their keys", () => {
    const selections = [{ name: "shop", tags: { stage: "prod", application: "shop" } }];
    expect(resourceOf(plan({ selections }), "aws_backup_selection").condition).toEqual([
      {
        string_equals: [
          { key: "aws:ResourceTag/application", value: "shop" },
          { key: "aws:ResourceTag/stage", value: "prod" },
        ],
      },
    ]);
  });

  test("selects by ARN, and leaves out", () => {
    const selections = [
      { name: "files", resourceArns: ["arn:aws:s3:::b", "arn:aws:s3:::a"], excludedResourceArns: ["arn:aws:s3:::c"] },
    ];
    const selection = resourceOf(plan({ selections }), "aws_backup_selection");
    expect(selection).toMatchObject({
      resources: ["arn:aws:s3:::a", "arn:aws:s3:::b"],
      not_resources: ["arn:aws:s3:::c"],
    });
    expect(selection).not.toHaveProperty("condition");
  });

  test("copies to another region and to another account, each with its own lifecycle", () => {
    const copies = [
      { vault: { vaultArn: AWAY }, retentionInDays: 180, coldStorageAfterDays: 90 },
      { vault: { vaultArn: vaultIn("eu-west-1", "222222222222") }, retentionInDays: 90 },
    ];
    expect(resourceOf(plan({ rules: [{ ...RULE, copies }] }), "aws_backup_plan").rule).toMatchObject([
      {
        copy_action: [
          { destination_vault_arn: AWAY, lifecycle: { delete_after: 180, cold_storage_after: 90 } },
          {
            destination_vault_arn: vaultIn("eu-west-1", "222222222222"),
            lifecycle: { delete_after: 90 },
          },
        ],
      },
    ]);
  });

  test("has continuous backups and VSS where they are asked for", () => {
    const json = plan({ rules: [{ ...RULE, continuous: true }], windowsVss: true });
    expect(resourceOf(json, "aws_backup_plan")).toMatchObject({
      rule: [{ enable_continuous_backup: true }],
      advanced_backup_setting: [{ resource_type: "EC2", backup_options: { WindowsVSS: "enabled" } }],
    });
  });

  test("waits for vaults of the same stack", () => {
    const json = synth((stack) => {
      const placement = stack.in("eu-west-1");
      const vault = new BackupVault(stack, "vault", { placement, vaultName: "shop" });
      const copies = new BackupVault(stack, "copies", { placement: stack.in("eu-central-1"), vaultName: "copies" });
      new BackupPlan(stack, "plan", {
        placement,
        planName: "shop",
        vault,
        roleArn: "arn:aws:iam::999999999999:role/backup",
        rules: [{ ...RULE, copies: [{ vault: copies, retentionInDays: 35 }] }],
        selections: [{ name: "all", resourceArns: ["*"] }],
      });
    });
    expect(resourceOf(json, "aws_backup_plan").rule).toMatchObject([
      {
        target_vault_name: "${aws_backup_vault.vault_vault.name}",
        copy_action: [
          {
            destination_vault_arn:
              "arn:aws:backup:eu-central-1:999999999999:backup-vault:${aws_backup_vault.copies_vault.name}",
          },
        ],
      },
    ]);
  });
});

describe("BackupPlan refuses", () => {
  const rule = (change: Partial<BackupPlanRule>): Partial<BackupPlanProps> => ({ rules: [{ ...RULE, ...change }] });
  const copyTo = (vaultArn: string, retentionInDays = 35): Partial<BackupPlanProps> =>
    rule({ copies: [{ vault: { vaultArn }, retentionInDays }] });

  test.each<[string, Partial<BackupPlanProps>, string]>([
    [
      "a name with a space",
      { planName: "my shop" },
      "planName must be 1-50 letters, digits, '-', '_', '.', got 'my shop'",
    ],
    [
      "a vault by its name",
      { vault: { vaultArn: "example" } },
      "vault.vaultArn must be the ARN of a backup vault, got 'example'",
    ],
    [
      "a vault of another region",
      { vault: { vaultArn: AWAY } },
      `vault must be of ${TEST_ACCOUNT} in eu-west-1 like the plan, got '${AWAY}'`,
    ],
    [
      "a vault of another account",
      { vault: { vaultArn: vaultIn("eu-west-1", "222222222222") } },
      `vault must be of ${TEST_ACCOUNT} in eu-west-1 like the plan, got '${vaultIn("eu-west-1", "222222222222")}'`,
    ],
    ["no rule", { rules: [] }, "rules must not be empty: nothing would be backed up"],
    ["no selection", { selections: [] }, "selections must not be empty: nothing would be backed up"],
    ["two rules of one name", { rules: [RULE, RULE] }, "rules must have different names, got 'daily' twice"],
    [
      "a rule without a name",
      rule({ name: "" }),
      "rules must have names that are of use: '' must be 1-50 letters, digits, '-', '_', '.'",
    ],
    [
      "a schedule of five fields",
      rule({ schedule: "cron(0 3 * * *)" }),
      "rule 'daily': schedule must be cron(minute hour day-of-month month day-of-week year), in UTC, got 'cron(0 3 * * *)'",
    ],
    [
      "a schedule of every minute",
      rule({ schedule: "cron(* * ? * * *)" }),
      "rule 'daily': schedule must have one number as the minute: AWS Backup runs at most once an hour, got 'cron(* * ? * * *)'",
    ],
    [
      "a short start window",
      rule({ startWindowInMinutes: 30 }),
      "rule 'daily': startWindowInMinutes must be at least 60, got 30",
    ],
    [
      "a short completion window",
      rule({ completionWindowInMinutes: 90 }),
      "rule 'daily': completionWindowInMinutes must be at least 120, an hour more than startWindowInMinutes, got 90",
    ],
    [
      "cold storage for 5 days",
      rule({ coldStorageAfterDays: 30 }),
      "rule 'daily': retentionInDays must be at least 120, 90 days more than coldStorageAfterDays, got 35: leave coldStorageAfterDays out if the backup is not kept so long",
    ],
    [
      "continuous backups for 36 days",
      rule({ continuous: true, retentionInDays: 36 }),
      "rule 'daily': retentionInDays must be at most 35 for continuous backups, got 36: add a second rule without continuous for what is kept longer",
    ],
    [
      "no retention",
      rule({ retentionInDays: 0 }),
      "rule 'daily': retentionInDays must be a whole number from 1 to 36500, got 0",
    ],
    [
      "a retention below the vault's lock",
      { vault: { vaultArn: HOME, lock: { minRetentionInDays: 60 } } },
      "rule 'daily': retentionInDays must be at least 60 for the vault's lock, got 35",
    ],
    [
      "a retention above the vault's lock",
      { vault: { vaultArn: HOME, lock: { minRetentionInDays: 7, maxRetentionInDays: 30 } } },
      "rule 'daily': retentionInDays must be 7-30 for the vault's lock, got 35",
    ],
    ["a copy to itself", copyTo(HOME), `rule 'daily': copies must go to another vault than the plan's, got '${HOME}'`],
    [
      "a copy in the same place",
      copyTo(vaultIn("eu-west-1", TEST_ACCOUNT, "other")),
      `rule 'daily': copies must go to another region or account than the plan's (eu-west-1, ${TEST_ACCOUNT}), got '${vaultIn("eu-west-1", TEST_ACCOUNT, "other")}'`,
    ],
    [
      "a copy to a bucket",
      copyTo("arn:aws:s3:::copies"),
      "rule 'daily': copies must go to the ARN of a backup vault, got 'arn:aws:s3:::copies'",
    ],
    [
      "two copies to one vault",
      rule({ copies: [35, 60].map((retentionInDays) => ({ vault: { vaultArn: AWAY }, retentionInDays })) }),
      `rule 'daily': copies must go to each vault once, got '${AWAY}' twice`,
    ],
    [
      "a copy that its vault's lock does not take",
      rule({ copies: [{ vault: { vaultArn: AWAY, lock: { minRetentionInDays: 60 } }, retentionInDays: 35 }] }),
      `rule 'daily': copy to '${AWAY}': retentionInDays must be at least 60 for the vault's lock, got 35`,
    ],
    [
      "a copy that is too short for cold storage",
      rule({ copies: [{ vault: { vaultArn: AWAY }, retentionInDays: 90, coldStorageAfterDays: 1 }] }),
      `rule 'daily': copy to '${AWAY}': retentionInDays must be at least 91, 90 days more than coldStorageAfterDays, got 90`,
    ],
    [
      "a selection of nothing",
      { selections: [{ name: "nothing", resourceArns: [], tags: {} }] },
      "selection 'nothing' must name resourceArns or tags, got none: say [\"*\"] for everything",
    ],
    [
      "two selections of one name",
      { selections: [1, 2].map(() => ({ name: "all", resourceArns: ["*"] })) },
      "selections must have different names, got 'all' twice",
    ],
  ])("%s", (_, props, message) => {
    expect(() => plan(props)).toThrow(`[test/plan] ${message}`);
  });
});
