import { RestoreTestingPlan, type RestoreTestingPlanProps } from "../../../modules/backup/restore-testing";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const ROLE = `arn:aws:iam::${TEST_ACCOUNT}:role/example-backup`;
const VAULT = `arn:aws:backup:eu-west-1:${TEST_ACCOUNT}:backup-vault:example`;

const plan = (props: Partial<RestoreTestingPlanProps> = {}): StackJson =>
  synth(
    (stack) =>
      new RestoreTestingPlan(stack, "testing", {
        placement: stack.in("eu-west-1"),
        planName: "quarterly",
        schedule: "cron(0 6 1 1,4,7,10 ? *)",
        roleArn: ROLE,
        selections: [{ name: "tables", resourceType: "DynamoDB" }],
        ...props,
      }),
  );

describe("RestoreTestingPlan", () => {
  test("tries the latest recovery point of every vault, and of any resource of the type", () => {
    const json = plan();
    expect(bodiesOf(json, "aws_backup_restore_testing_plan")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "quarterly",
        schedule_expression: "cron(0 6 1 1,4,7,10 ? *)",
        start_window_hours: 24,
        recovery_point_selection: [
          {
            algorithm: "LATEST_WITHIN_WINDOW",
            include_vaults: ["*"],
            recovery_point_types: ["CONTINUOUS", "SNAPSHOT"],
            selection_window_days: 30,
          },
        ],
      },
    ]);
    expect(bodiesOf(json, "aws_backup_restore_testing_selection")).toEqual([
      {
        provider: "aws.eu-west-1",
        restore_testing_plan_name: "${aws_backup_restore_testing_plan.testing_plan.name}",
        name: "tables",
        protected_resource_type: "DynamoDB",
        iam_role_arn: ROLE,
        protected_resource_arns: ["*"],
      },
    ]);
  });

  test("tries what it is told to", () => {
    const json = plan({
      startWindowInHours: 8,
      vaults: [{ vaultArn: VAULT }],
      choose: "random",
      selectionWindowInDays: 7,
      recoveryPointTypes: ["SNAPSHOT"],
    });
    expect(resourceOf(json, "aws_backup_restore_testing_plan")).toMatchObject({
      start_window_hours: 8,
      recovery_point_selection: [
        {
          algorithm: "RANDOM_WITHIN_WINDOW",
          include_vaults: [VAULT],
          recovery_point_types: ["SNAPSHOT"],
          selection_window_days: 7,
        },
      ],
    });
  });

  test("selects by tags or by ARNs, never by both: the provider takes one of them", () => {
    const json = plan({
      selections: [
        { name: "by_arn", resourceType: "RDS", of: { resourceArns: ["arn:b", "arn:a"] }, validationWindowInHours: 4 },
        {
          name: "by_tag",
          resourceType: "EC2",
          of: { tags: { stage: "prod", backup: "daily" } },
          metadataOverrides: { subnetId: "subnet-1" },
        },
      ],
    });
    const [byArn, byTag] = bodiesOf(json, "aws_backup_restore_testing_selection");
    expect(byArn).toMatchObject({ protected_resource_arns: ["arn:a", "arn:b"], validation_window_hours: 4 });
    expect(byArn).not.toHaveProperty("protected_resource_conditions");
    expect(byTag).toMatchObject({
      protected_resource_conditions: [
        {
          string_equals: [
            { key: "aws:ResourceTag/backup", value: "daily" },
            { key: "aws:ResourceTag/stage", value: "prod" },
          ],
        },
      ],
      restore_metadata_overrides: { subnetId: "subnet-1" },
    });
    expect(byTag).not.toHaveProperty("protected_resource_arns");
  });
});

describe("RestoreTestingPlan refuses", () => {
  test.each<[string, Partial<RestoreTestingPlanProps>, string]>([
    ["a name with a hyphen", { planName: "a-b" }, "planName must be 1-50 letters, digits, '_', got 'a-b'"],
    [
      "a schedule with two days",
      { schedule: "cron(0 6 1 * 1 *)" },
      "schedule must have ? as the day of the month or as the day of the week, not both, got 'cron(0 6 1 * 1 *)'",
    ],
    ["no vault", { vaults: [] }, "vaults must name a vault, got none: leave it out for all"],
    [
      "no type of recovery points",
      { recoveryPointTypes: [] },
      "recoveryPointTypes must name SNAPSHOT or CONTINUOUS, got none",
    ],
    ["no selection", { selections: [] }, "selections must not be empty: nothing would be tried"],
    [
      "a week and an hour",
      { startWindowInHours: 169 },
      "startWindowInHours must be a whole number from 1 to 168, got 169",
    ],
    [
      "a year and a day",
      { selectionWindowInDays: 366 },
      "selectionWindowInDays must be a whole number from 1 to 365, got 366",
    ],
    [
      "a selection with a hyphen",
      { selections: [{ name: "a-b", resourceType: "S3" }] },
      "selections must have names that are of use: 'a-b' must be 1-50 letters, digits, '_'",
    ],
    [
      "two selections of one name",
      { selections: [1, 2].map(() => ({ name: "a", resourceType: "S3" }) as const) },
      "selections must have different names, got 'a' twice",
    ],
    [
      "a selection of no ARN",
      { selections: [{ name: "a", resourceType: "S3", of: { resourceArns: [] } }] },
      "selection 'a' must name a resource or a tag, got none",
    ],
    [
      "a selection of no tag",
      { selections: [{ name: "a", resourceType: "S3", of: { tags: {} } }] },
      "selection 'a' must name a resource or a tag, got none",
    ],
    [
      "a validation of no time",
      { selections: [{ name: "a", resourceType: "S3", validationWindowInHours: 0 }] },
      "selection 'a': validationWindowInHours must be a whole number from 1 to 168, got 0",
    ],
  ])("%s", (_, props, message) => {
    expect(() => plan(props)).toThrow(`[test/testing] ${message}`);
  });
});
