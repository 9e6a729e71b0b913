import { BackupVault, type BackupVaultProps } from "../../../modules/backup/vault";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const vault = (props: Partial<BackupVaultProps> = {}): StackJson =>
  synth(
    (stack) =>
      new BackupVault(stack, "vault", { placement: stack.in("eu-west-1"), vaultName: "acme-backup", ...props }),
  );

test("a vault has AWS's key and a policy that keeps what it holds, and nothing else", () => {
  const json = vault();
  expect(Object.keys(json.resource ?? {}).sort()).toEqual(["aws_backup_vault", "aws_backup_vault_policy"]);
  expect(bodiesOf(json, "aws_backup_vault")).toEqual([
    { provider: "aws.eu-west-1", name: "acme-backup", lifecycle: { prevent_destroy: true } },
  ]);
  const policy = resourceOf(json, "aws_backup_vault_policy");
  expect(policy.backup_vault_name).toBe("${aws_backup_vault.vault_vault.name}");
  expect(Object.keys(statementsOf(policy.policy))).toEqual(["KeepRecoveryPoints"]);
});

test("the roles that deploy are exempt from its policy", () => {
  const arn = "arn:aws:iam::999999999999:role/deployer";
  const { policy } = resourceOf(vault({ exemptPrincipalArns: [arn] }), "aws_backup_vault_policy");
  expect(statementsOf(policy)["KeepRecoveryPoints"]?.Condition).toEqual({ ArnNotLike: { "aws:PrincipalArn": [arn] } });
});

test("a vault of copies lets the organization's accounts in", () => {
  const { policy } = resourceOf(vault({ copiesFromOrganizationId: "o-acme" }), "aws_backup_vault_policy");
  expect(Object.keys(statementsOf(policy))).toEqual(["KeepRecoveryPoints", "CopiesFromOrganization"]);
  expect(statementsOf(policy)["CopiesFromOrganization"]).toMatchObject({
    Resource: `arn:aws:backup:eu-west-1:${TEST_ACCOUNT}:backup-vault:acme-backup`,
    Condition: { StringEquals: { "aws:PrincipalOrgID": "o-acme" } },
  });
});

test("a vault's own key rotates, cannot be destroyed, and is open to whoever keeps copies", () => {
  const json = vault({ key: { alias: "alias/acme-backup", copyingAccountIds: ["222222222222"] } });
  expect(resourceOf(json, "aws_backup_vault").kms_key_arn).toBe("${aws_kms_key.vault_key_key.arn}");
  expect(resourceOf(json, "aws_kms_alias").name).toBe("alias/acme-backup");
  const key = resourceOf(json, "aws_kms_key");
  expect(key).toMatchObject({ enable_key_rotation: true, lifecycle: { prevent_destroy: true } });
  const statements = statementsOf(key.policy);
  expect(statements["AccountAdministration"]?.Principal).toEqual({ AWS: `arn:aws:iam::${TEST_ACCOUNT}:root` });
  expect(statements["CopyingAccountsDecrypt"]?.Principal).toEqual({ AWS: ["arn:aws:iam::222222222222:root"] });
});

test("a key without keepers of copies is the account's alone", () => {
  const { policy } = resourceOf(vault({ key: { alias: "alias/acme-backup" } }), "aws_kms_key");
  expect(Object.keys(statementsOf(policy))).toEqual(["AccountAdministration"]);
});

test("a lock that can be lifted has no cooling-off period", () => {
  expect(bodiesOf(vault({ lock: { minRetentionInDays: 7 } }), "aws_backup_vault_lock_configuration")).toEqual([
    { provider: "aws.eu-west-1", backup_vault_name: "${aws_backup_vault.vault_vault.name}", min_retention_days: 7 },
  ]);
});

test("a lock for good has one", () => {
  const lock = { minRetentionInDays: 7, maxRetentionInDays: 400, coolingOffInDays: 3 };
  expect(resourceOf(vault({ lock }), "aws_backup_vault_lock_configuration")).toMatchObject({
    min_retention_days: 7,
    max_retention_days: 400,
    changeable_for_days: 3,
  });
});

test("a lock that cannot be is refused", () => {
  expect(() => vault({ lock: { minRetentionInDays: 7, maxRetentionInDays: 6 } })).toThrow(
    "[test/vault] lock.maxRetentionInDays must be at least minRetentionInDays (7), got 6",
  );
  expect(() => vault({ lock: { minRetentionInDays: 7, coolingOffInDays: 2 } })).toThrow(
    "[test/vault] lock.coolingOffInDays must be at least 3, got 2",
  );
});
