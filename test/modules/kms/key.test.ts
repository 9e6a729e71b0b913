import { Key, type KeyProps } from "../../../modules/kms/key";
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
