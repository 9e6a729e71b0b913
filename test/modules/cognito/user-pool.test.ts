import { UserPool } from "../../../modules/cognito/user-pool";
import type { UserPoolProps } from "../../../modules/cognito/user-pool-props";
import { ACKNOWLEDGEMENTS_KEY } from "../../../policies/guardrails/acknowledge";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const POOL = "aws_cognito_user_pool";

const pool = (props: Partial<UserPoolProps> = {}): StackJson =>
  synth((stack) => new UserPool(stack, "users", { placement: stack.in("eu-west-1"), name: "rfp users", ...props }));

const acknowledged = (json: StackJson) =>
  (resourceOf(json, POOL)["//"] as Record<string, unknown>)[ACKNOWLEDGEMENTS_KEY];

describe("UserPool", () => {
  test("asks for a long password and a second factor, watches, lets nobody sign up, and stays", () => {
    const json = pool();
    expect(Object.keys(json.resource ?? {})).toEqual([POOL]);
    expect(bodiesOf(json, POOL)).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "rfp users",
        username_attributes: ["email"],
        username_configuration: { case_sensitive: false },
        auto_verified_attributes: ["email"],
        user_attribute_update_settings: { attributes_require_verification_before_update: ["email"] },
        account_recovery_setting: { recovery_mechanism: [{ name: "verified_email", priority: 1 }] },
        admin_create_user_config: { allow_admin_create_user_only: true },
        password_policy: {
          minimum_length: 14,
          require_lowercase: true,
          require_uppercase: true,
          require_numbers: true,
          require_symbols: true,
          password_history_size: 24,
          temporary_password_validity_days: 3,
        },
        mfa_configuration: "ON",
        software_token_mfa_configuration: { enabled: true },
        user_pool_tier: "PLUS",
        user_pool_add_ons: {
          advanced_security_mode: "ENFORCED",
          advanced_security_additional_flows: { custom_auth_mode: "ENFORCED" },
        },
        sign_in_policy: { allowed_first_auth_factors: ["PASSWORD"] },
        deletion_protection: "ACTIVE",
        lifecycle: { prevent_destroy: true },
      },
    ]);
    expect(acknowledged(json)).toBeUndefined();
  });

  test("sends no text message, and needs no role, unless it is asked to", () => {
    const json = pool();
    expect(resourceOf(json, POOL)).not.toHaveProperty("sms_configuration");
    expect(json.resource).not.toHaveProperty("aws_iam_role");
  });

  test("sends text messages with a role of its own, which stands first", () => {
    const json = pool({ sms: {} });
    expect(resourceOf(json, POOL)).toMatchObject({
      mfa_configuration: "ON",
      software_token_mfa_configuration: { enabled: true },
      sms_configuration: {
        external_id: "rfp-users-sms",
        sns_caller_arn: "${aws_iam_role.users_sms_role.arn}",
        sns_region: "eu-west-1",
      },
      depends_on: ["aws_iam_role_policy.users_sms_policy"],
    });
    const { name, assume_role_policy: trust } = resourceOf(json, "aws_iam_role");
    expect(name).toBe("rfp-users-sms");
    expect(statementsOf(trust).Cognito?.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": TEST_ACCOUNT, "sts:ExternalId": "rfp-users-sms" },
      ArnLike: { "aws:SourceArn": `arn:aws:cognito-idp:eu-west-1:${TEST_ACCOUNT}:userpool/*` },
    });
  });

  test("gives the role the name, and sends from the region, that it is told to", () => {
    const json = pool({ sms: { roleName: "codes", region: "eu-central-1" } });
    expect(resourceOf(json, "aws_iam_role").name).toBe("codes");
    expect(resourceOf(json, POOL)).toMatchObject({ sms_configuration: { sns_region: "eu-central-1" } });
  });

  test("has a role name that IAM takes, however long its own is", () => {
    const name = resourceOf(pool({ name: "n".repeat(128), sms: {} }), "aws_iam_role").name;
    expect(name).toMatch(/^[\w+=,.@-]{64}$/);
  });

  test("has what it is asked for beside that", () => {
    const json = pool({
      signInWith: "username",
      passwords: { minimumLength: 20, historySize: 0, temporaryValidityInDays: 1 },
      mfa: "OPTIONAL",
      recovery: "admin_only",
      email: {
        identityArn: `arn:aws:ses:eu-west-1:${TEST_ACCOUNT}:identity/example.com`,
        from: "Support <support@example.com>",
        replyTo: "nobody@example.com",
      },
      deletionProtection: false,
      preventDestroy: false,
      tags: { data: "people" },
    });
    const body = resourceOf(json, POOL);
    expect(body).not.toHaveProperty("username_attributes");
    expect(body).toMatchObject({
      password_policy: { minimum_length: 20, password_history_size: 0, temporary_password_validity_days: 1 },
      mfa_configuration: "OPTIONAL",
      account_recovery_setting: { recovery_mechanism: [{ name: "admin_only", priority: 1 }] },
      email_configuration: {
        email_sending_account: "DEVELOPER",
        source_arn: `arn:aws:ses:eu-west-1:${TEST_ACCOUNT}:identity/example.com`,
        from_email_address: "Support <support@example.com>",
        reply_to_email_address: "nobody@example.com",
      },
      deletion_protection: "INACTIVE",
      lifecycle: { prevent_destroy: false },
      tags: { data: "people" },
    });
  });

  test("shows what is off, and why, in the resource itself", () => {
    const off = "a pool for tests, without data of people";
    const json = pool({ mfa: { off }, threatProtection: { off }, selfSignUp: { reason: off } });
    const body = resourceOf(json, POOL);
    expect(body).toMatchObject({
      mfa_configuration: "OFF",
      user_pool_tier: "ESSENTIALS",
      admin_create_user_config: { allow_admin_create_user_only: false },
    });
    expect(body).not.toHaveProperty("user_pool_add_ons");
    expect(body).not.toHaveProperty("software_token_mfa_configuration");
    expect(acknowledged(json)).toEqual({
      "LZ-COGNITO-04": { reason: off },
      "LZ-COGNITO-05": { reason: off },
      "LZ-COGNITO-06": { reason: off },
    });
  });

  test("stands behind a web ACL", () => {
    const webAclArn = `arn:aws:wafv2:eu-west-1:${TEST_ACCOUNT}:regional/webacl/sign-in/11111111-2222-3333-4444-555555555555`;
    expect(bodiesOf(pool({ webAclArn }), "aws_wafv2_web_acl_association")).toEqual([
      { provider: "aws.eu-west-1", web_acl_arn: webAclArn, resource_arn: "${aws_cognito_user_pool.users_pool.arn}" },
    ]);
  });
});

describe("UserPool refuses", () => {
  test.each<[string, Partial<UserPoolProps>, string]>([
    ["a name with a slash", { name: "a/b" }, "name must be 1-128 letters, digits, spaces and _ + = , . @ -, got 'a/b'"],
    ["no name", { name: "" }, "name must be 1-128"],
    ["a name that is too long", { name: "n".repeat(129) }, "name must be 1-128"],
    [
      "13 characters",
      { passwords: { minimumLength: 13 } },
      "passwords.minimumLength must be a whole number from 14 to 99, got 13",
    ],
    ["100 characters", { passwords: { minimumLength: 100 } }, "from 14 to 99, got 100"],
    ["a broken length", { passwords: { minimumLength: 14.5 } }, "got 14.5"],
    [
      "a history of 25",
      { passwords: { historySize: 25 } },
      "passwords.historySize must be a whole number from 0 to 24, got 25",
    ],
    ["a history below 0", { passwords: { historySize: -1 } }, "got -1"],
    [
      "invitations that end at once",
      { passwords: { temporaryValidityInDays: 0 } },
      "passwords.temporaryValidityInDays must be a whole number from 1 to 365, got 0",
    ],
    ["invitations for ever", { passwords: { temporaryValidityInDays: 366 } }, "from 1 to 365, got 366"],
    ["no second factor without a reason", { mfa: { off: "" } }, "mfa.off must be a sentence that says why, got ''"],
    ["one word for it", { mfa: { off: "because" } }, "mfa.off must be a sentence that says why, got 'because'"],
    [
      "no threat protection without a reason",
      { threatProtection: { off: "cost" } },
      "threatProtection.off must be a sentence",
    ],
    ["strangers without a reason", { selfSignUp: { reason: "  " } }, "selfSignUp.reason must be a sentence"],
    [
      "text messages that nothing sends",
      { mfa: { off: "no data of people" }, sms: {} },
      "sms must be left out while mfa is off: nothing would send it",
    ],
    [
      "an identity that is none",
      { email: { identityArn: "example.com" } },
      "email.identityArn must look like arn:aws:ses:",
    ],
    [
      "a sender without an address",
      { email: { identityArn: "arn:aws:ses:eu-west-1:111111111111:identity/example.com", from: "Support" } },
      "email.from must be an e-mail address, got 'Support'",
    ],
    [
      "an answer to nobody",
      { email: { identityArn: "arn:aws:ses:eu-west-1:111111111111:identity/example.com", replyTo: "x" } },
      "email.replyTo must be an e-mail address, got 'x'",
    ],
    [
      "a web ACL of CloudFront",
      { webAclArn: "arn:aws:wafv2:us-east-1:111111111111:global/webacl/a/b" },
      "webAclArn must be the ARN of a web ACL of scope REGIONAL",
    ],
  ])("%s", (_, props, message) => {
    expect(() => pool(props)).toThrow(message);
  });
});
