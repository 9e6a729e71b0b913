import { BackupRole } from "../../../modules/backup/role";
import { statementsOf } from "../../support/statements";
import { resourceOf, type StackJson, synth } from "../../support/synth";

const role = (region = "eu-west-1"): StackJson =>
  synth((stack) => new BackupRole(stack, "role", { placement: stack.in(region), roleName: "acme-backup" }));

test("AWS Backup takes the role, for its own account", () => {
  const { name, assume_role_policy } = resourceOf(role(), "aws_iam_role");
  expect(name).toBe("acme-backup");
  expect(statementsOf(assume_role_policy)["Backup"]).toMatchObject({
    Principal: { Service: "backup.amazonaws.com" },
    Condition: { StringEqualsIfExists: { "aws:SourceAccount": "999999999999" } },
  });
});

test("the role has exactly AWS's four policies", () => {
  expect(resourceOf(role(), "aws_iam_role_policy_attachments_exclusive")).toMatchObject({
    role_name: "${aws_iam_role.role_role.name}",
    policy_arns: [
      "arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup",
      "arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Restore",
      "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
      "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores",
    ],
  });
});

test("its destruction takes the policies off, which the list of them does not", () => {
  expect(resourceOf(role(), "aws_iam_role").force_detach_policies).toBe(true);
});

test("the policies are of the region's partition", () => {
  const { policy_arns } = resourceOf(role("cn-north-1"), "aws_iam_role_policy_attachments_exclusive");
  expect((policy_arns as string[]).every((arn) => arn.startsWith("arn:aws-cn:iam::aws:policy/"))).toBe(true);
});
