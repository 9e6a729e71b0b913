import { EphemeralVariable } from "../../../modules/ephemeral-variable";
import { RotatedSecret, type RotatedSecretProps } from "../../../modules/secrets/rotated-secret";
import { type RotationSchedule, scheduleProblem } from "../../../modules/secrets/rotation-schedule";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth, TEST_ACCOUNT } from "../../support/synth";

const KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`;

const build = (props: Partial<RotatedSecretProps> = {}) =>
  synth(
    (stack) =>
      new RotatedSecret(stack, "api-key", {
        placement: stack.in("eu-west-1"),
        secretName: "orders/api-key",
        description: "Opens the API of orders",
        encryption: { mode: "customer", keyArn: KEY },
        initialValue: { value: new EphemeralVariable(stack, "orders_api_key", "First key") },
        schedule: { everyDays: 30 },
        functionName: "orders-rotation",
        ...props,
      }),
  );

const SECRET = "${aws_secretsmanager_secret.api-key_secret_secret.arn}";

describe("RotatedSecret", () => {
  test("rotates every so many days, and at once", () => {
    expect(bodiesOf(build(), "aws_secretsmanager_secret_rotation")).toMatchObject([
      {
        provider: "aws.eu-west-1",
        secret_id: SECRET,
        rotation_lambda_arn: "${aws_lambda_function.api-key_function_function_function.arn}",
        rotate_immediately: true,
        rotation_rules: { automatically_after_days: 30 },
      },
    ]);
  });

  test("rotates by a schedule and in a window, and not at once", () => {
    const schedule = { expression: "cron(0 4 ? * SUN *)" };
    const json = build({ schedule, windowInHours: 3, rotateImmediately: false });
    expect(resourceOf(json, "aws_secretsmanager_secret_rotation")).toMatchObject({
      rotate_immediately: false,
      rotation_rules: { schedule_expression: "cron(0 4 ? * SUN *)", duration: "3h" },
    });
    expect(resourceOf(json, "aws_secretsmanager_secret_rotation").rotation_rules).not.toHaveProperty(
      "automatically_after_days",
    );
  });

  test("turns rotation on after Secrets Manager may invoke the function, and after there is a value", () => {
    expect(resourceOf(build(), "aws_secretsmanager_secret_rotation").depends_on).toEqual([
      "aws_lambda_permission.api-key_rotation_permission_permission",
      "aws_secretsmanager_secret_version.api-key_secret_initial-value",
    ]);
  });

  test("lets Secrets Manager invoke the function for this secret alone", () => {
    expect(resourceOf(build(), "aws_lambda_permission")).toMatchObject({
      principal: "secretsmanager.amazonaws.com",
      source_arn: SECRET,
      source_account: TEST_ACCOUNT,
    });
  });

  test("has a function that may rotate this secret alone", () => {
    const { RotateSecret, MakePassword, EncryptSecret } = statementsOf(
      resourceOf(build(), "aws_iam_role_policy").policy,
    );
    expect(RotateSecret?.Resource).toBe(SECRET);
    expect(MakePassword).toMatchObject({ Action: "secretsmanager:GetRandomPassword", Resource: "*" });
    expect(EncryptSecret).toMatchObject({
      Resource: KEY,
      Condition: {
        StringEquals: {
          "kms:EncryptionContext:SecretARN": SECRET,
          "kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com",
        },
      },
    });
  });

  test("has a function without a use of keys where AWS's own encrypts", () => {
    const statements = statementsOf(
      resourceOf(build({ encryption: { mode: "aws-managed" } }), "aws_iam_role_policy").policy,
    );
    expect(statements).not.toHaveProperty("EncryptSecret");
  });

  test("tells the function what a value looks like, without a name that looks like a secret", () => {
    const value = { field: "key", length: 40, excludeCharacters: "&", excludePunctuation: true };
    expect(resourceOf(build({ value }), "aws_lambda_function").environment).toEqual({
      variables: { FIELD: "key", LENGTH: "40", EXCLUDE_CHARACTERS: "&", EXCLUDE_PUNCTUATION: "true" },
    });
    expect(resourceOf(build(), "aws_lambda_function")).not.toHaveProperty("environment");
  });

  test("is not acknowledged: it follows LZ-SECRETSMANAGER-01", () => {
    expect(JSON.stringify(resourcesOf(build(), "aws_secretsmanager_secret"))).not.toContain("LZ-SECRETSMANAGER-01");
  });

  test.each<[Partial<RotatedSecretProps>, string]>([
    [{ value: { field: "" } }, "[test/api-key/function] value.field must be the name of a field, got ''"],
    [{ value: { length: 8 } }, "[test/api-key/function] value.length must be a whole number from 16 to 4096, got 8"],
    [
      { value: { excludeCharacters: "x".repeat(4097) } },
      "[test/api-key/function] value.excludeCharacters must have at most 4096 characters",
    ],
    [
      { schedule: { everyDays: 1001 } },
      "[test/api-key/rotation] schedule.everyDays must be a whole number from 1 to 1000, got 1001",
    ],
    [{ recoveryWindowInDays: 3 }, "[test/api-key/secret] recoveryWindowInDays must be a whole number from 7 to 30"],
  ])("refuses %j", (props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});

describe("a schedule", () => {
  test.each<[RotationSchedule, number | undefined]>([
    [{ everyDays: 1 }, undefined],
    [{ everyDays: 1000 }, 24],
    [{ expression: "rate(4 hours)" }, 4],
    [{ expression: "rate(1 day)" }, undefined],
    [{ expression: "rate(999 days)" }, 12],
    [{ expression: "cron(0 8 1 * ? *)" }, 16],
    [{ expression: "cron(0 4/12 * * ? *)" }, undefined],
    [{ expression: "cron(0 16 ? JAN,JUL SUN#2 *)" }, 2],
  ])("of %j with a window of %p is taken", (schedule, window) => {
    expect(scheduleProblem(schedule, window)).toBeUndefined();
  });

  test.each<[RotationSchedule, number | undefined, string]>([
    [{ everyDays: 0 }, undefined, "schedule.everyDays must be a whole number from 1 to 1000, got 0"],
    [{ everyDays: 1.5 }, undefined, "schedule.everyDays must be a whole number from 1 to 1000, got 1.5"],
    [{ expression: "rate(3 hours)" }, undefined, "schedule.expression must be from rate(4 hours) to rate(999 days)"],
    [{ expression: "rate(1000 days)" }, undefined, "schedule.expression must be from rate(4 hours) to rate(999 days)"],
    [{ expression: "rate(30 minutes)" }, undefined, "schedule.expression must be such as rate(12 hours) or rate(30"],
    [{ expression: "every day" }, undefined, "schedule.expression must be rate(...) or cron(...), got 'every day'"],
    [{ expression: "cron(0 4 ? * SUN)" }, undefined, "schedule.expression must have six fields"],
    [{ expression: "cron(30 4 ? * SUN *)" }, undefined, "schedule.expression must have 0 for its minutes"],
    [{ expression: "cron(0 4 ? * SUN 2027)" }, undefined, "schedule.expression must have * for its year"],
    [{ expression: "cron(0 4 * * * *)" }, undefined, "schedule.expression must have ? for the day of the month or of"],
    [{ expression: "cron(0 4 ? * ? *)" }, undefined, "schedule.expression must have ? for the day of the month or of"],
    [{ expression: "cron(0 * * * ? *)" }, undefined, "schedule.expression must leave 4 hours between two rotations"],
    [{ expression: "cron(0 0/2 * * ? *)" }, undefined, "schedule.expression must leave 4 hours between two rotations"],
    [{ expression: "cron(0 24 * * ? *)" }, undefined, "schedule.expression must have hours to 23"],
    [{ everyDays: 30 }, 0, "windowInHours must be a whole number from 1 to 24, got 0"],
    [{ everyDays: 30 }, 25, "windowInHours must be a whole number from 1 to 24, got 25"],
    [{ expression: "rate(4 hours)" }, 5, "windowInHours must not reach the next rotation of 'rate(4 hours)', got 5"],
    [{ expression: "cron(0 22 ? * SUN *)" }, 3, "windowInHours must end by midnight UTC for 'cron(0 22 ? * SUN *)'"],
  ])("of %j with a window of %p is refused", (schedule, window, message) => {
    expect(scheduleProblem(schedule, window)).toContain(message);
  });
});
