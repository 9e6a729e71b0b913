import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Key, type KeyProps } from "../../../modules/kms/key";
import type { EncryptionKeyAccess } from "../../../policies/key/access";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const build = (props: Partial<KeyProps> = {}) =>
  synth(
    (s) =>
      new Key(s, "key", {
        placement: s.in("eu-west-1"),
        alias: "alias/example-state",
        description: "Encrypts the state",
        ...props,
      }),
  );

describe("Key", () => {
  test("rotates, waits before it is deleted and cannot be destroyed", () => {
    expect(bodiesOf(build(), "aws_kms_key")).toMatchObject([
      {
        provider: "aws.eu-west-1",
        description: "Encrypts the state",
        enable_key_rotation: true,
        rotation_period_in_days: 365,
        deletion_window_in_days: 30,
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  test("has its alias in the same region", () => {
    expect(bodiesOf(build(), "aws_kms_alias")).toEqual([
      { provider: "aws.eu-west-1", name: "alias/example-state", target_key_id: "${aws_kms_key.key_key.key_id}" },
    ]);
  });

  test("leaves its account in charge and adds the caller's statements", () => {
    const use = {
      Sid: "Use",
      Effect: "Allow",
      Principal: { Service: "sns.amazonaws.com" },
      Action: "kms:Decrypt",
    } as const;
    const statements = statementsOf(resourceOf(build({ statements: [use] }), "aws_kms_key").policy);
    expect(Object.keys(statements)).toEqual(["AccountAdministration", "Use"]);
    expect(statements.AccountAdministration?.Principal).toEqual({ AWS: "arn:aws:iam::999999999999:root" });
  });

  test("says who administers and who uses it", () => {
    const role = (name: string): string => `arn:aws:iam::999999999999:role/${name}`;
    const key = build({
      access: { namedOnly: { deployedBy: role("deploy") }, administrators: [role("admin")], users: [role("app")] },
    });
    const statements = statementsOf(resourceOf(key, "aws_kms_key").policy);
    expect(Object.entries(statements).map(([sid, { Principal }]) => [sid, Principal])).toEqual([
      ["PolicyAdministration", { AWS: [role("deploy")] }],
      ["Administration", { AWS: [role("admin")] }],
      ["Use", { AWS: [role("app")] }],
    ]);
  });

  test("lets other accounts use it, by their ids and by their roles", () => {
    const reader = "arn:aws:iam::222222222222:role/reader";
    const key = build({
      access: {
        crossAccount: { organizationId: "o-exampleorg1", principals: ["111111111111", reader] },
        autoScalingAccounts: ["111111111111"],
      },
    });
    const statements = statementsOf(resourceOf(key, "aws_kms_key").policy);
    expect(statements.CrossAccountUse?.Principal).toEqual({ AWS: ["arn:aws:iam::111111111111:root", reader] });
    expect(Object.keys(statements)).toEqual([
      "AccountAdministration",
      "CrossAccountUse",
      "AutoScalingGrant111111111111",
      "AutoScalingListGrants111111111111",
    ]);
  });

  test("lets every account of the organization use it", () => {
    const key = build({ access: { crossAccount: { organizationId: "o-exampleorg1", principals: "every-account" } } });
    expect(statementsOf(resourceOf(key, "aws_kms_key").policy).CrossAccountUse).toMatchObject({
      Principal: { AWS: ["*"] },
      Condition: { StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" } },
    });
  });

  test("takes a role of the same stack", () => {
    const stack = synth((s) => {
      const placement = s.in("eu-west-1");
      const role = new IamRole(s, "app", { ...placement, assumeRolePolicy: "{}" });
      new Key(s, "key", {
        placement,
        alias: "alias/example-state",
        description: "Encrypts the state",
        access: { users: [role.arn] },
      });
    });
    expect(statementsOf(resourceOf(stack, "aws_kms_key").policy).Use?.Principal).toEqual({
      AWS: ["${aws_iam_role.app.arn}"],
    });
  });

  test.each<[string, EncryptionKeyAccess, string]>([
    [
      "a wildcard as a user",
      { users: ["*"] },
      "access.users must be ARNs of roles or users of account 999999999999, got '*'",
    ],
    [
      "an administrator of another account",
      { administrators: ["arn:aws:iam::111111111111:role/admin"] },
      "access.administrators must be ARNs of roles or users of account 999999999999, got 'arn:aws:iam::111111111111:role/admin'",
    ],
    [
      "a pattern of roles",
      { serviceUsers: ["arn:aws:iam::999999999999:role/app-*"] },
      "access.serviceUsers must be ARNs of roles or users of account 999999999999, got 'arn:aws:iam::999999999999:role/app-*'",
    ],
    [
      "a session instead of its role",
      { policyAdministrators: ["arn:aws:sts::999999999999:assumed-role/admin/me"] },
      "access.policyAdministrators must be ARNs of roles or users of account 999999999999, got 'arn:aws:sts::999999999999:assumed-role/admin/me'",
    ],
    [
      "a deploying role that is a name",
      { namedOnly: { deployedBy: "deploy" } },
      "access.namedOnly.deployedBy must be ARNs of roles or users of account 999999999999, got 'deploy'",
    ],
    [
      "another account as a wildcard",
      { crossAccount: { organizationId: "o-exampleorg1", principals: ["*"] } },
      "access.crossAccount.principals must be ids of accounts or ARNs of roles or users, or 'every-account', got '*'",
    ],
    [
      "its own account as another",
      { crossAccount: { organizationId: "o-exampleorg1", principals: ["999999999999"] } },
      "access.crossAccount.principals must be of other accounts than 999999999999; put '999999999999' into access.users",
    ],
    [
      "a role of its own account as another's",
      {
        crossAccount: { organizationId: "o-exampleorg1", principals: ["arn:aws:iam::999999999999:role/app"] },
      },
      "access.crossAccount.principals must be of other accounts than 999999999999; put 'arn:aws:iam::999999999999:role/app' into access.users",
    ],
    [
      "an organization by its name",
      { crossAccount: { organizationId: "example", principals: "every-account" } },
      "access.crossAccount.organizationId must look like o-exampleorg1, got 'example'",
    ],
    [
      "an account of EC2 Auto Scaling by its name",
      { autoScalingAccounts: ["shop"] },
      "access.autoScalingAccounts must be ids of accounts, 12 digits, got 'shop'",
    ],
  ])("fails on %s", (_, access, message) => {
    expect(() => build({ access })).toThrow(`[test/key] ${message}`);
  });

  test("fails when its statements lock everybody out", () => {
    const statements = [{ Sid: "DenyAll", Effect: "Deny", Principal: "*", Action: "kms:*", Resource: "*" }] as const;
    expect(() => build({ statements })).toThrow(
      "[test/key] nobody may change the key policy any more: statement 'DenyAll' denies it",
    );
  });

  test("takes other periods, and protection can be lifted", () => {
    const key = build({ rotationPeriodInDays: 90, deletionWindowInDays: 7, preventDestroy: false });
    expect(resourceOf(key, "aws_kms_key")).toMatchObject({
      rotation_period_in_days: 90,
      deletion_window_in_days: 7,
      lifecycle: { prevent_destroy: false },
    });
  });

  test.each<[Partial<KeyProps>, string]>([
    [{ deletionWindowInDays: 6 }, "deletionWindowInDays must be a whole number from 7 to 30, got 6"],
    [{ deletionWindowInDays: 31 }, "deletionWindowInDays must be a whole number from 7 to 30, got 31"],
    [{ rotationPeriodInDays: 89 }, "rotationPeriodInDays must be a whole number from 90 to 2560, got 89"],
    [{ rotationPeriodInDays: 90.5 }, "rotationPeriodInDays must be a whole number from 90 to 2560, got 90.5"],
    [
      { alias: "example" },
      "alias must be 'alias/' and up to 250 letters, digits, '/', '_', '-', not 'alias/aws/', got 'example'",
    ],
    [
      { alias: "alias/aws/s3" },
      "alias must be 'alias/' and up to 250 letters, digits, '/', '_', '-', not 'alias/aws/', got 'alias/aws/s3'",
    ],
  ])("fails on %p", (props, message) => {
    expect(() => build(props)).toThrow(`[test/key] ${message}`);
  });
});
