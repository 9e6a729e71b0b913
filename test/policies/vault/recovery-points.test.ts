import { copiesFromOrganization, keepRecoveryPoints } from "../../../policies/vault/recovery-points";
import { decide } from "../../support/policy-decision";

const VAULT = "arn:aws:backup:eu-west-1:444444444444:backup-vault:example-backup";
const POINT = "arn:aws:ec2:eu-west-1::snapshot/snap-1";
const DEPLOYER = "arn:aws:iam::444444444444:role/OrganizationAccountAccessRole";
const ADMIN = "arn:aws:iam::444444444444:role/admin";
const ROOT = "arn:aws:iam::444444444444:root";

describe("keepRecoveryPoints, with the deployer's role exempt", () => {
  test.each([
    ["an administrator", ADMIN, "backup:DeleteRecoveryPoint", POINT, "denied"],
    ["the root user", ROOT, "backup:DeleteRecoveryPoint", POINT, "denied"],
    ["an administrator", ADMIN, "backup:UpdateRecoveryPointLifecycle", POINT, "denied"],
    ["an administrator", ADMIN, "backup:DisassociateRecoveryPoint", POINT, "denied"],
    ["an administrator", ADMIN, "backup:PutBackupVaultAccessPolicy", VAULT, "denied"],
    ["an administrator", ADMIN, "backup:DeleteBackupVaultAccessPolicy", VAULT, "denied"],
    ["an administrator", ADMIN, "backup:DeleteBackupVaultLockConfiguration", VAULT, "denied"],
    ["an administrator", ADMIN, "backup:StartRestoreJob", POINT, "not allowed"],
    ["an administrator", ADMIN, "backup:StartBackupJob", VAULT, "not allowed"],
    ["the deployer", DEPLOYER, "backup:DeleteRecoveryPoint", POINT, "not allowed"],
    ["the deployer", DEPLOYER, "backup:PutBackupVaultAccessPolicy", VAULT, "not allowed"],
  ])("%s %s %s: %s -> %s", (_, arn, action, resource, expected) => {
    expect(decide([keepRecoveryPoints([DEPLOYER])], { principal: { arn }, action, resource })).toBe(expected);
  });
});

describe("keepRecoveryPoints, with nobody exempt", () => {
  test.each([
    [DEPLOYER, "backup:DeleteRecoveryPoint", POINT, "denied"],
    [ROOT, "backup:UpdateRecoveryPointLifecycle", POINT, "denied"],
    // Otherwise nobody could ever change the policy again.
    [DEPLOYER, "backup:PutBackupVaultAccessPolicy", VAULT, "not allowed"],
    [DEPLOYER, "backup:DeleteBackupVaultLockConfiguration", VAULT, "not allowed"],
  ])("%s %s: %s -> %s", (arn, action, resource, expected) => {
    expect(decide([keepRecoveryPoints([])], { principal: { arn }, action, resource })).toBe(expected);
  });
});

describe("copiesFromOrganization", () => {
  const statements = [copiesFromOrganization("o-example", VAULT)];
  const member = { arn: "arn:aws:iam::555555555555:role/example-backup", organizationId: "o-example" };
  const stranger = { arn: "arn:aws:iam::999999999999:role/example-backup", organizationId: "o-stranger" };
  test.each([
    ["a member's role", member, "backup:CopyIntoBackupVault", "allowed"],
    ["a stranger's role", stranger, "backup:CopyIntoBackupVault", "not allowed"],
    ["a role of no organization", { arn: stranger.arn }, "backup:CopyIntoBackupVault", "not allowed"],
    ["AWS Backup itself", { service: "backup.amazonaws.com" }, "backup:CopyIntoBackupVault", "not allowed"],
    ["a member's role", member, "backup:CopyFromBackupVault", "not allowed"],
    ["a member's role", member, "backup:StartRestoreJob", "not allowed"],
    ["a member's role", member, "backup:DeleteRecoveryPoint", "not allowed"],
    ["a member's role", member, "backup:DeleteBackupVault", "not allowed"],
  ])("%s (%j) %s -> %s", (_, principal, action, expected) => {
    expect(decide(statements, { principal, action, resource: VAULT })).toBe(expected);
  });

  test("is about one vault", () => {
    const resource = VAULT.replace("example-backup", "other");
    const action = "backup:CopyIntoBackupVault";
    expect(decide(statements, { principal: member, action, resource })).toBe("not allowed");
  });

  test("lets nobody delete what it lets in", () => {
    const request = { principal: member, action: "backup:DeleteRecoveryPoint", resource: POINT };
    expect(decide([...statements, keepRecoveryPoints([DEPLOYER])], request)).toBe("denied");
  });
});
