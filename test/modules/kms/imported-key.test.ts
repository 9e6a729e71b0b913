import { ImportedKey, type ImportedKeyProps } from "../../../modules/kms/imported-key";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, type StackJson, synth, type TestStack } from "../../support/synth";

const build = (props: (s: TestStack) => Partial<ImportedKeyProps> = () => ({})): StackJson =>
  synth(
    (s) =>
      new ImportedKey(s, "key", {
        placement: s.in("eu-west-1"),
        alias: "alias/example",
        description: "An example",
        aliasTarget: "blue",
        ...props(s),
      }),
  );
const both = { keys: ["blue", "green"] } as const;
const inTwoRegions = (s: TestStack): Partial<ImportedKeyProps> => ({
  ...both,
  multiRegion: { use: "client-side-encryption", replicas: [s.in("us-east-1")] },
});
const targets = (stack: StackJson): Record<string, unknown> =>
  Object.fromEntries(
    bodiesOf(stack, "aws_kms_alias").map(({ name, provider, target_key_id }) => [
      `${String(name)} ${String(provider)}`,
      target_key_id,
    ]),
  );

describe("ImportedKey", () => {
  test("is made without its material, and stays as it was imported", () => {
    const key = resourceOf(build(), "aws_kms_external_key");
    expect(key).toMatchObject({
      provider: "aws.eu-west-1",
      description: "An example (blue)",
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true, ignore_changes: ["valid_to"] },
    });
    for (const argument of ["key_material_base64", "valid_to", "enabled", "multi_region"]) {
      expect(key).not.toHaveProperty(argument);
    }
  });

  test("leaves its account in charge", () => {
    const { policy } = resourceOf(build(), "aws_kms_external_key");
    expect(Object.keys(statementsOf(policy))).toEqual(["AccountAdministration"]);
  });

  test("has an alias for new data, and one for each key", () => {
    expect(targets(build(() => both))).toEqual({
      "alias/example aws.eu-west-1": "${aws_kms_external_key.key_blue.id}",
      "alias/example-blue aws.eu-west-1": "${aws_kms_external_key.key_blue.id}",
      "alias/example-green aws.eu-west-1": "${aws_kms_external_key.key_green.id}",
    });
  });

  test("turns its alias and nothing else", () => {
    const [before, after] = (["blue", "green"] as const).map((aliasTarget) => build(() => ({ ...both, aliasTarget })));
    const changed = resourcesOf(after as StackJson, "aws_kms_alias");
    expect(changed["key_alias-eu-west-1"]).toMatchObject({ target_key_id: "${aws_kms_external_key.key_green.id}" });
    const rest = (stack: StackJson | undefined): unknown => {
      const { "key_alias-eu-west-1": turned, ...aliases } = resourcesOf(stack as StackJson, "aws_kms_alias");
      expect(turned).toBeDefined();
      return { ...stack?.resource, aws_kms_alias: aliases };
    };
    expect(rest(after)).toEqual(rest(before));
  });

  test("has replicas of each key, whose material is imported too", () => {
    const stack = build(inTwoRegions);
    expect(bodiesOf(stack, "aws_kms_external_key").map(({ multi_region }) => multi_region)).toEqual([true, true]);
    const replicas = resourcesOf(stack, "aws_kms_replica_external_key");
    expect(replicas["key_green-replica-us-east-1"]).toMatchObject({
      provider: "aws.us-east-1",
      primary_key_arn: "${aws_kms_external_key.key_green.arn}",
      lifecycle: { prevent_destroy: true, ignore_changes: ["valid_to"] },
    });
    expect(replicas["key_green-replica-us-east-1"]).not.toHaveProperty("key_material_base64");
    expect(targets(stack)["alias/example aws.us-east-1"]).toBe(
      "${aws_kms_replica_external_key.key_blue-replica-us-east-1.key_id}",
    );
  });

  test("tells the ARN of the key that the alias stands for", () => {
    synth((s) => {
      const key = new ImportedKey(s, "key", {
        placement: s.in("eu-west-1"),
        alias: "alias/example",
        description: "An example",
        aliasTarget: "green",
        ...inTwoRegions(s),
      });
      expect(key.regions).toEqual(["eu-west-1", "us-east-1"]);
      expect(() => key.keyArnIn("eu-north-1")).toThrow("has no key in 'eu-north-1'");
    });
  });

  test("alarms before material expires, in each region", () => {
    const stack = build((s) => ({
      ...inTwoRegions(s),
      expiryAlarm: { name: "expires", actionsIn: (region) => [`arn:aws:sns:${region}:999999999999:alarms`] },
    }));
    const alarms = resourcesOf(stack, "aws_cloudwatch_metric_alarm");
    expect(Object.keys(alarms)).toHaveLength(4);
    expect(alarms["key_blue-expiry-us-east-1"]).toMatchObject({
      provider: "aws.us-east-1",
      alarm_name: "expires-blue-us-east-1",
      metric_name: "SecondsUntilKeyMaterialExpiration",
      dimensions: { KeyId: "${aws_kms_replica_external_key.key_blue-replica-us-east-1.key_id}" },
      threshold: 2_592_000,
      treat_missing_data: "notBreaching",
      alarm_actions: ["arn:aws:sns:us-east-1:999999999999:alarms"],
    });
  });

  test.each<[string, Partial<ImportedKeyProps>, string]>([
    [
      "an alias for a key that is not there",
      { aliasTarget: "green" },
      "aliasTarget must be one of the keys blue, got 'green'",
    ],
    ["a colour twice", { keys: ["blue", "blue"] }, "keys must name each colour once, got blue, blue"],
    ["no key", { keys: [] }, "aliasTarget must be one of the keys , got 'blue'"],
    [
      "an alarm at no time",
      { expiryAlarm: { name: "x", days: 0 } },
      "expiryAlarm.days must be a whole number from 1 to 365, got 0",
    ],
    ["an alias of AWS's", { alias: "alias/aws/x" }, "alias must be 'alias/'"],
    ["a short wait", { deletionWindowInDays: 6 }, "deletionWindowInDays must be a whole number from 7 to 30, got 6"],
  ])("fails on %s", (_, props, message) => {
    expect(() => build(() => props)).toThrow(`[test/key] ${message}`);
  });

  test("fails on an alias that leaves no room, and on regions twice", () => {
    expect(() => build(() => ({ alias: `alias/${"a".repeat(245)}` }))).toThrow("alias must leave room for -green");
    expect(() =>
      build((s) => ({ multiRegion: { use: "global-tables", replicas: [s.in("us-east-1"), s.in("us-east-1")] } })),
    ).toThrow("replicas must name each region once, got 'us-east-1' twice");
  });
});
