import type { LandingZone } from "../../config/model";
import type { LandingZoneSettings } from "../../config/schema";
import { canonicalJson } from "../../core/json";
import { quota } from "../../core/quotas";
import { backupPolicies } from "../../stacks/organization-policies/backup";
import { stackDefinitions } from "../../stacks/waves";
import { loadExample, synthesizedExample } from "../support/example";
import { bodiesOf } from "../support/bodies";
import { statementsOf } from "../support/statements";
import { resourcesOf, type StackJson, synthApp } from "../support/synth";
import { withRegions } from "../support/variants";

const example = loadExample("default");
const complete = loadExample("complete");

type BackupSettings = LandingZoneSettings["backup"];

function withBackup(landingZone: LandingZone, backup: Partial<BackupSettings>): LandingZone {
  const { settings } = landingZone;
  return { ...landingZone, settings: { ...settings, backup: { ...settings.backup, ...backup } } };
}

function stackOf(name: string, landingZone: LandingZone = example): StackJson {
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const regionsOf = (json: StackJson, type: string): string[] =>
  bodiesOf(json, type).map(({ provider }) => String(provider).replace("aws.", ""));

const [daily] = example.settings.backup.plans;
if (daily === undefined) throw new Error("the default example has no backup plan");
const [rule] = daily.rules;
if (rule === undefined) throw new Error("the default plan has no rule");

describe("in the default example", () => {
  const accounts = ["management", "log-archive", "security", "shared-services", "rfp-prod", "rfp-nonprod"];

  test.each(accounts)("%s has a role, and a vault in each region that keeps its recovery points", (account) => {
    const json = synthesizedExample("default")[`account-${account}`] as StackJson;
    expect(regionsOf(json, "aws_backup_vault")).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
    expect(regionsOf(json, "aws_backup_vault_policy")).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
    expect(regionsOf(json, "aws_iam_role_policy_attachments_exclusive")).toEqual(["eu-west-1"]);
    expect(resourcesOf(json, "aws_backup_vault_lock_configuration")).toEqual({});
  });

  test("the vault and the role have the names that the policy has", () => {
    const json = synthesizedExample("default")["account-rfp-prod"] as StackJson;
    const policy = canonicalJson(backupPolicies(example)[0]?.content ?? null);
    expect(bodiesOf(json, "aws_backup_vault")[0]?.name).toBe("example-backup");
    expect(policy).toContain('"target_backup_vault_name":{"@@assign":"example-backup"}');
    expect(Object.keys(resourcesOf(json, "aws_iam_role"))).toContain("backup_role_role");
    expect(resourcesOf(json, "aws_iam_role")["backup_role_role"]?.name).toBe("example-backup");
    expect(policy).toContain('"iam_role_arn":{"@@assign":"arn:aws:iam::$account:role/example-backup"}');
  });

  test("the deployer can change a member's vault; the management account's policy does not protect itself", () => {
    const statement = (account: string) => {
      const [policy] = bodiesOf(
        synthesizedExample("default")[`account-${account}`] as StackJson,
        "aws_backup_vault_policy",
      );
      return statementsOf(policy?.policy)["KeepRecoveryPoints"];
    };
    expect(statement("rfp-prod")?.Condition).toEqual({
      ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::555555555555:role/OrganizationAccountAccessRole"] },
    });
    expect(statement("management")?.Condition).toBeUndefined();
    expect(statement("management")?.Action).not.toContain("backup:PutBackupVaultAccessPolicy");
  });

  test("the management account settles copies between accounts, off, and the types that are backed up", () => {
    const json = synthesizedExample("default")["organization-services"] as StackJson;
    expect(bodiesOf(json, "aws_backup_global_settings")).toEqual([
      {
        provider: "aws.eu-west-1",
        global_settings: {
          isCrossAccountBackupEnabled: "false",
          isDelegatedAdministratorEnabled: "false",
          isMpaEnabled: "false",
        },
      },
    ]);
    expect(regionsOf(json, "aws_backup_region_settings")).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
  });

  test("one policy backs up what is tagged backup=daily, in the governed regions", () => {
    expect(backupPolicies(example)).toEqual([
      expect.objectContaining({
        name: "backup-daily",
        type: "BACKUP_POLICY",
        does: "backs up resources tagged backup=daily",
        targets: {},
        rollout: undefined,
      }),
    ]);
    expect(backupPolicies(example)[0]?.content).toMatchObject({
      plans: { daily: { regions: { "@@assign": ["eu-central-1", "eu-west-1", "us-east-1"] } } },
    });
  });
});

test("the vaults stand before a policy arrives, however far it has come", () => {
  const staged = withBackup(example, { plans: [{ ...daily, rollout: "staging" }] });
  expect(regionsOf(stackOf("account-rfp-prod", staged), "aws_backup_vault")).toHaveLength(3);
});

test("accounts without a plan have nothing", () => {
  const plans = [{ ...daily, targets: { accounts: ["rfp-prod"] }, regions: ["eu-west-1"] }];
  const few = withBackup(example, { plans });
  expect(regionsOf(stackOf("account-rfp-prod", few), "aws_backup_vault")).toEqual(["eu-west-1"]);
  const other = stackOf("account-rfp-nonprod", few);
  expect(Object.keys(other.resource ?? {}).filter((type) => type.startsWith("aws_backup_"))).toEqual([]);
  expect(resourcesOf(other, "aws_iam_role")).not.toHaveProperty("backup_role_role");
  expect(regionsOf(stackOf("organization-services", few), "aws_backup_region_settings")).toEqual(["eu-west-1"]);
});

test("switched off, nothing is left", () => {
  const off = withBackup(example, { enabled: false });
  expect(backupPolicies(off)).toEqual([]);
  for (const name of ["account-rfp-prod", "organization-services"]) {
    const types = Object.keys(stackOf(name, off).resource ?? {});
    expect(types.filter((type) => type.startsWith("aws_backup_"))).toEqual([]);
  }
});

test("a retiring region keeps its vaults, and its plans end", () => {
  const retiring = withRegions(example, {
    governed: ["eu-west-1", "us-east-1"],
    retiring: [{ region: "eu-central-1", reason: "moved to Ireland", logs: "keep" }],
  });
  expect(regionsOf(stackOf("account-rfp-prod", retiring), "aws_backup_vault")).toContain("eu-central-1");
  expect(canonicalJson(backupPolicies(retiring)[0]?.content ?? null)).not.toContain("eu-central-1");
});

describe("in the complete example", () => {
  const stacks = synthesizedExample("complete");

  test("copies into another account: the account is open for them, its vaults are locked, the keys are shared", () => {
    const keeper = stacks["account-log-archive"] as StackJson;
    const source = stacks["account-payments-prod"] as StackJson;
    const sids = (json: StackJson) => Object.keys(statementsOf(bodiesOf(json, "aws_backup_vault_policy")[0]?.policy));
    expect(sids(keeper)).toContain("CopiesFromOrganization");
    expect(sids(source)).not.toContain("CopiesFromOrganization");
    expect(bodiesOf(keeper, "aws_backup_vault_lock_configuration")).toHaveLength(3);
    expect(bodiesOf(source, "aws_backup_vault_lock_configuration")).toHaveLength(0);
    const keySids = (json: StackJson) =>
      Object.keys(statementsOf(resourcesOf(json, "aws_kms_key")["backup_eu-central-1_key_key"]?.policy));
    expect(keySids(source)).toContain("CopyingAccountsDecrypt");
    expect(keySids(keeper)).not.toContain("CopyingAccountsDecrypt");
    const [settings] = bodiesOf(stacks["organization-services"] as StackJson, "aws_backup_global_settings");
    expect(settings?.global_settings).toMatchObject({
      isCrossAccountBackupEnabled: "true",
      isDelegatedAdministratorEnabled: "true",
    });
  });

  test("each policy has its own targets and rollout and names the keeper by its id", () => {
    const policies = backupPolicies(complete);
    expect(policies.map(({ name, targets, rollout }) => [name, targets, rollout])).toEqual([
      ["backup-daily", {}, undefined],
      ["backup-cardholder", { labels: { "data-class": "cardholder" } }, "all"],
    ]);
    const text = canonicalJson(policies[1]?.content ?? null);
    expect(text).toContain("arn:aws:backup:eu-central-1:202020202020:backup-vault:complete-backup");
    expect(text).toContain("arn:aws:backup:eu-south-1:$account:backup-vault:complete-backup");
  });

  test("policies fit AWS's limit", () => {
    for (const { content } of backupPolicies(complete)) {
      expect(canonicalJson(content).length).toBeLessThan(quota("backup-policy-size"));
    }
  });

  test("the source's stack waits for the keeper's id", () => {
    const copies = [{ region: "eu-west-1", account: "shared-services", retentionInDays: 35 }];
    const plans = [{ ...daily, targets: { accounts: ["rfp-prod"] }, rules: [{ ...rule, copies }] }];
    const copied = withBackup(example, { plans });
    const accounts = copied.accounts.map((each) =>
      each.name === "shared-services" ? { ...each, id: undefined } : each,
    );
    const source = stackDefinitions({ ...copied, accounts }).find(({ name }) => name === "account-rfp-prod");
    expect(source?.missingFacts.map(({ name }) => name)).toEqual(["accounts.shared-services"]);
  });
});

describe("restore tests", () => {
  const restoreTesting: BackupSettings["restoreTesting"] = {
    schedule: "cron(0 6 ? * SUN *)",
    resourceTypes: ["S3", "DynamoDB"],
    selectionWindowInDays: 14,
    validationWindowInHours: 4,
    targets: { accounts: ["rfp-prod"], regions: ["eu-west-1"] },
  };

  test("are none by default", () => {
    const json = synthesizedExample("default")["account-rfp-prod"] as StackJson;
    expect(resourcesOf(json, "aws_backup_restore_testing_plan")).toEqual({});
  });

  test("try the account's own vault with its own role, where they are targeted", () => {
    const json = stackOf("account-rfp-prod", withBackup(example, { restoreTesting }));
    expect(regionsOf(json, "aws_backup_restore_testing_plan")).toEqual(["eu-west-1"]);
    expect(bodiesOf(json, "aws_backup_restore_testing_plan")[0]).toMatchObject({
      name: "example_backup",
      schedule_expression: "cron(0 6 ? * SUN *)",
      recovery_point_selection: [
        {
          include_vaults: [
            "arn:aws:backup:eu-west-1:555555555555:backup-vault:${aws_backup_vault.backup_eu-west-1_vault.name}",
          ],
          selection_window_days: 14,
        },
      ],
    });
    expect(bodiesOf(json, "aws_backup_restore_testing_selection")).toEqual(
      ["DynamoDB", "S3"].map((type) => ({
        provider: "aws.eu-west-1",
        restore_testing_plan_name: "${aws_backup_restore_testing_plan.backup_eu-west-1-restore-testing_plan.name}",
        name: type,
        protected_resource_type: type,
        protected_resource_arns: ["*"],
        iam_role_arn: "${aws_iam_role.backup_role_role.arn}",
        validation_window_hours: 4,
      })),
    );
  });

  test("leave other accounts alone", () => {
    const json = stackOf("account-rfp-nonprod", withBackup(example, { restoreTesting }));
    expect(resourcesOf(json, "aws_backup_restore_testing_plan")).toEqual({});
  });

  test("of the complete example stand where the cardholder data is", () => {
    const withTests = Object.entries(synthesizedExample("complete"))
      .filter(([, json]) => regionsOf(json, "aws_backup_restore_testing_plan").length > 0)
      .map(([name]) => name);
    expect(withTests.length).toBeGreaterThan(0);
    for (const name of withTests) {
      const json = synthesizedExample("complete")[name] as StackJson;
      expect(regionsOf(json, "aws_backup_restore_testing_plan")).toEqual(["eu-central-1"]);
    }
  });
});
