import { Placement } from "../../../modules/placement";
import { MultiRegionKey, type MultiRegionKeyProps } from "../../../modules/kms/multi-region-key";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth, type TestStack } from "../../support/synth";

const add = (s: TestStack, replicas: readonly string[], props: Partial<MultiRegionKeyProps> = {}) =>
  new MultiRegionKey(s, "key", {
    use: "log-delivery",
    primary: s.in("eu-west-1"),
    replicas: replicas.map((region) => s.in(region)),
    alias: "alias/example-logs",
    description: "Encrypts the logs",
    ...props,
  });
const build = (replicas: readonly string[] = ["eu-central-1", "us-east-1"], props?: Partial<MultiRegionKeyProps>) =>
  synth((s) => add(s, replicas, props));

describe("MultiRegionKey", () => {
  test("has a primary that rotates", () => {
    expect(resourceOf(build(), "aws_kms_key")).toMatchObject({
      provider: "aws.eu-west-1",
      multi_region: true,
      enable_key_rotation: true,
      rotation_period_in_days: 365,
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
  });

  test("has a replica of it in every replica region", () => {
    const replicas = resourcesOf(build(undefined, { deletionWindowInDays: 7 }), "aws_kms_replica_key");
    expect(Object.keys(replicas)).toEqual(["key_replica-eu-central-1", "key_replica-us-east-1"]);
    expect(replicas["key_replica-us-east-1"]).toMatchObject({
      provider: "aws.us-east-1",
      primary_key_arn: "${aws_kms_key.key_primary.arn}",
      deletion_window_in_days: 7,
      lifecycle: { prevent_destroy: true },
    });
  });

  test("has the same alias beside each key", () => {
    expect(bodiesOf(build(), "aws_kms_alias")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "alias/example-logs",
        target_key_id: "${aws_kms_key.key_primary.key_id}",
      },
      {
        provider: "aws.eu-central-1",
        name: "alias/example-logs",
        target_key_id: "${aws_kms_replica_key.key_replica-eu-central-1.key_id}",
      },
      {
        provider: "aws.us-east-1",
        name: "alias/example-logs",
        target_key_id: "${aws_kms_replica_key.key_replica-us-east-1.key_id}",
      },
    ]);
  });

  test("asks for the policy of each region", () => {
    const stack = build(["us-east-1"], {
      statements: ({ regionName }) => [
        {
          Sid: "Use",
          Effect: "Allow",
          Principal: { Service: `logs.${regionName}.amazonaws.com` },
          Action: "kms:Decrypt",
        },
      ],
    });
    const principals = ["aws_kms_key", "aws_kms_replica_key"].map(
      (type) => statementsOf(resourceOf(stack, type).policy).Use?.Principal,
    );
    expect(principals).toEqual([
      { Service: "logs.eu-west-1.amazonaws.com" },
      { Service: "logs.us-east-1.amazonaws.com" },
    ]);
  });

  test("leaves its account in charge in every region", () => {
    const replica = resourceOf(build(["us-east-1"]), "aws_kms_replica_key");
    expect(Object.keys(statementsOf(replica.policy))).toEqual(["AccountAdministration"]);
  });

  test("has the same people in every region", () => {
    const app = "arn:aws:iam::999999999999:role/app";
    const stack = build(["us-east-1"], { access: { users: [app] } });
    const users = ["aws_kms_key", "aws_kms_replica_key"].map(
      (type) => statementsOf(resourceOf(stack, type).policy).Use?.Principal,
    );
    expect(users).toEqual([{ AWS: [app] }, { AWS: [app] }]);
  });

  test("fails when one region's statements lock everybody out", () => {
    const deny = { Sid: "DenyAll", Effect: "Deny", Principal: "*", Action: "kms:*", Resource: "*" } as const;
    const statements = ({ regionName }: Placement) => (regionName === "us-east-1" ? [deny] : []);
    expect(() => build(["us-east-1"], { statements })).toThrow(
      "[test/key] nobody may change the key policy any more: statement 'DenyAll' denies it",
    );
  });

  test.each([
    [{ justification: "we like it" }, "we like it"],
    [{ justification: "                              " }, "                              "],
  ])("fails on the justification %p", (use, got) => {
    expect(() => build([], { use })).toThrow(
      `[test/key] use.justification must say in a sentence why a key in each region will not do, got '${got}'`,
    );
  });

  test("tells the ARN of each region and refuses others", () => {
    synth((s) => {
      const key = add(s, ["us-east-1"]);
      expect(key.regions).toEqual(["eu-west-1", "us-east-1"]);
      expect(key.keyArnIn("us-east-1")).not.toEqual(key.keyArnIn("eu-west-1"));
      expect(() => key.keyArnIn("eu-north-1")).toThrow(
        "[test/key] has no key in 'eu-north-1', only in eu-west-1, us-east-1",
      );
    });
  });

  test("can be unprotected", () => {
    expect(resourceOf(build(["us-east-1"], { preventDestroy: false }), "aws_kms_replica_key")).toMatchObject({
      lifecycle: { prevent_destroy: false },
    });
  });

  test("fails when a replica is asked for in the primary's region", () => {
    expect(() => build(["eu-west-1"])).toThrow(
      "[test/key] replicas must not contain the primary's region, got 'eu-west-1'",
    );
  });

  test("fails when a region is named twice", () => {
    expect(() => build(["us-east-1", "us-east-1"])).toThrow(
      "[test/key] replicas must name each region once, got 'us-east-1' twice",
    );
  });

  test("fails when a replica is in another account", () => {
    expect(() =>
      synth((s) => {
        const { provider } = s.in("us-east-1");
        add(s, [], { replicas: [new Placement(provider, { accountId: "111111111111", region: "us-east-1" })] });
      }),
    ).toThrow("[test/key] replicas must be in the primary's account 999999999999, got 111111111111 in 'us-east-1'");
  });

  test("fails on settings that KMS refuses", () => {
    expect(() => build([], { rotationPeriodInDays: 1 })).toThrow(
      "[test/key] rotationPeriodInDays must be a whole number from 90 to 2560, got 1",
    );
  });
});
