import { AccountAlias } from "../../../modules/iam/account-alias";
import { PasswordPolicy } from "../../../modules/iam/password-policy";
import { ServiceLinkedRole } from "../../../modules/iam/service-linked-role";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

describe("PasswordPolicy", () => {
  test("asks for 14 characters of all kinds and none of the last 24", () => {
    const json = synth((s) => new PasswordPolicy(s, "passwords", { placement: s.in("eu-west-1") }));
    expect(bodiesOf(json, "aws_iam_account_password_policy")).toEqual([
      {
        provider: "aws.eu-west-1",
        minimum_password_length: 14,
        password_reuse_prevention: 24,
        require_lowercase_characters: true,
        require_uppercase_characters: true,
        require_numbers: true,
        require_symbols: true,
        allow_users_to_change_password: true,
        hard_expiry: false,
      },
    ]);
  });

  test("can ask for more", () => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      new PasswordPolicy(s, "passwords", { placement, minimumLength: 20, reusePrevention: 5, maximumAgeInDays: 90 });
    });
    expect(bodiesOf(json, "aws_iam_account_password_policy")[0]).toMatchObject({
      minimum_password_length: 20,
      password_reuse_prevention: 5,
      max_password_age: 90,
    });
  });

  test.each([
    [{ minimumLength: 8 }, "minimumLength must be a whole number from 14 to 128, got 8"],
    [{ reusePrevention: 25 }, "reusePrevention must be a whole number from 1 to 24, got 25"],
    [{ maximumAgeInDays: 0 }, "maximumAgeInDays must be a whole number from 1 to 1095, got 0"],
  ])("refuses %j", (props, message) => {
    expect(() => synth((s) => new PasswordPolicy(s, "passwords", { placement: s.in("eu-west-1"), ...props }))).toThrow(
      `[test/passwords] ${message}`,
    );
  });
});

describe("AccountAlias", () => {
  const alias = (value: string) =>
    synth((s) => new AccountAlias(s, "alias", { placement: s.in("eu-west-1"), alias: value }));

  test("sets the alias", () => {
    expect(bodiesOf(alias("acme-shop"), "aws_iam_account_alias")).toEqual([
      { provider: "aws.eu-west-1", account_alias: "acme-shop" },
    ]);
  });

  test.each(["ab", "acme--shop", "-acme", "acme-", "Acme", "a".repeat(64)])("refuses '%s'", (value) => {
    expect(() => alias(value)).toThrow(`neither first nor last, got '${value}'`);
  });
});

describe("ServiceLinkedRole", () => {
  const role = (servicePrincipal: string, adopt?: boolean) =>
    synth((s) => new ServiceLinkedRole(s, "role", { placement: s.in("eu-west-1"), servicePrincipal, adopt }));

  test("makes the role of a service", () => {
    const json = role("autoscaling.amazonaws.com");
    expect(bodiesOf(json, "aws_iam_service_linked_role")).toEqual([
      { provider: "aws.eu-west-1", aws_service_name: "autoscaling.amazonaws.com" },
    ]);
    expect(json.import).toBeUndefined();
  });

  test("imports it by the name that AWS gave it", () => {
    expect(role("autoscaling.amazonaws.com", true).import).toEqual([
      {
        id: `arn:aws:iam::${TEST_ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
        to: "aws_iam_service_linked_role.role_role",
      },
    ]);
  });

  test("cannot import a role whose name it does not know", () => {
    expect(() => role("lex.amazonaws.com", true)).toThrow(
      "[test/role] adopt needs a service whose role's name is known, got 'lex.amazonaws.com'",
    );
  });
});
