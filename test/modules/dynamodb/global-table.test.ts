import { GlobalTable, type GlobalTableProps } from "../../../modules/dynamodb/global-table";
import { Placement } from "../../../modules/placement";
import { GUARDRAILS } from "../../../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../../../policies/guardrails/evaluate";
import { sealedFromAllBut } from "../../../policies/table/sealed";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, type StackJson, synth, TEST_ACCOUNT, type TestStack } from "../../support/synth";

const keyIn = (region: string): string => `arn:aws:kms:${region}:${TEST_ACCOUNT}:key/mrk-1`;

type Change = (stack: TestStack) => Partial<GlobalTableProps>;

const make = (stack: TestStack, change: Change = () => ({})): GlobalTable =>
  new GlobalTable(stack, "sessions", {
    primary: stack.in("eu-west-1"),
    keyArn: keyIn("eu-west-1"),
    replicas: ["us-east-1", "eu-central-1"].map((region) => ({ placement: stack.in(region), keyArn: keyIn(region) })),
    tableName: "sessions",
    attributes: { session: "S" },
    partitionKey: "session",
    ...change(stack),
  });

const globalTable = (change?: Change): StackJson => synth((stack) => void make(stack, change));

describe("GlobalTable", () => {
  test("has in each region its key, recovery and protection", () => {
    const json = globalTable();
    const common = {
      global_table_arn: "${aws_dynamodb_table.sessions_table.arn}",
      point_in_time_recovery: true,
      deletion_protection_enabled: true,
      lifecycle: { prevent_destroy: true },
    };
    expect(bodiesOf(json, "aws_dynamodb_table_replica")).toEqual([
      { ...common, provider: "aws.eu-central-1", kms_key_arn: keyIn("eu-central-1") },
      { ...common, provider: "aws.us-east-1", kms_key_arn: keyIn("us-east-1") },
    ]);
    expect(resourceOf(json, "aws_dynamodb_table")).toMatchObject({
      server_side_encryption: { enabled: true, kms_key_arn: keyIn("eu-west-1") },
      point_in_time_recovery: { enabled: true, recovery_period_in_days: 35 },
      deletion_protection_enabled: true,
    });
  });

  test("streams both images, which replication wants, and passes over what AWS tells of replicas", () => {
    expect(resourceOf(globalTable(), "aws_dynamodb_table")).toMatchObject({
      stream_enabled: true,
      stream_view_type: "NEW_AND_OLD_IMAGES",
      lifecycle: { prevent_destroy: true, ignore_changes: ["replica"] },
    });
  });

  test("has a resource policy in each region, about the table there", () => {
    const json = globalTable(() => ({
      statements: (tableArn) => [sealedFromAllBut(tableArn, ["arn:aws:iam::1:role/a"])],
    }));
    const policies = Object.values(resourcesOf(json, "aws_dynamodb_resource_policy"));
    expect(policies.map(({ provider, resource_arn: arn }) => [provider, arn]).sort()).toEqual([
      ["aws.eu-central-1", "${aws_dynamodb_table_replica.sessions_replica-eu-central-1.arn}"],
      ["aws.eu-west-1", "${aws_dynamodb_table.sessions_table.arn}"],
      ["aws.us-east-1", "${aws_dynamodb_table_replica.sessions_replica-us-east-1.arn}"],
    ]);
    const regions = policies.map(({ policy }) => {
      const [resource = ""] = [statementsOf(policy)["SealedFromOthers"]?.Resource].flat();
      return resource.split(":")[3];
    });
    expect(regions.sort()).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
  });

  test("has insights of each region once the table is there", () => {
    const json = globalTable(() => ({ contributorInsights: true }));
    expect(
      bodiesOf(json, "aws_dynamodb_contributor_insights").map(({ provider, depends_on: after }) => [provider, after]),
    ).toEqual([
      ["aws.eu-west-1", ["aws_dynamodb_table.sessions_table"]],
      ["aws.eu-central-1", ["aws_dynamodb_table_replica.sessions_replica-eu-central-1"]],
      ["aws.us-east-1", ["aws_dynamodb_table_replica.sessions_replica-us-east-1"]],
    ]);
  });

  test("tags and gives up its replicas like itself", () => {
    const json = globalTable(() => ({ tags: { backup: "daily" }, deletionProtection: false, preventDestroy: false }));
    for (const replica of bodiesOf(json, "aws_dynamodb_table_replica")) {
      expect(replica).toMatchObject({
        tags: { backup: "daily" },
        deletion_protection_enabled: false,
        lifecycle: { prevent_destroy: false },
      });
    }
  });

  test("frees the one replica that is to be taken out, with the reason", () => {
    const json = globalTable((stack) => ({
      replicas: [
        { placement: stack.in("eu-central-1"), keyArn: keyIn("eu-central-1") },
        { placement: stack.in("us-east-1"), keyArn: keyIn("us-east-1"), removable: "the region is given up" },
      ],
    }));
    const [kept, leaving] = bodiesOf(json, "aws_dynamodb_table_replica");
    expect(kept).toMatchObject({ deletion_protection_enabled: true, lifecycle: { prevent_destroy: true } });
    expect(leaving).toMatchObject({ deletion_protection_enabled: false, lifecycle: { prevent_destroy: false } });
    const broken = evaluateGuardrails(json, GUARDRAILS, "2026-11-22").results.filter(
      ({ address, ...result }) => address.startsWith("aws_dynamodb") && isBroken({ address, ...result }),
    );
    expect(broken).toEqual([]);
  });

  test("tells the ARN of each region, and of no other", () => {
    synth((stack) => {
      const table = make(stack);
      expect(table.regions).toEqual(["eu-west-1", "us-east-1", "eu-central-1"]);
      expect(table.tableArnIn("us-east-1")).not.toBe(table.tableArnIn("eu-west-1"));
      expect(() => table.tableArnIn("eu-north-1")).toThrow(
        "[test/sessions] has no table in 'eu-north-1', only in eu-west-1, us-east-1, eu-central-1",
      );
    });
  });
});

describe("GlobalTable refuses", () => {
  const elsewhere = (stack: TestStack): Placement =>
    new Placement(stack.in("us-east-1").provider, { accountId: "111111111111", region: "us-east-1" });
  const replicaIn = (stack: TestStack, region: string, keyArn = keyIn(region)) => ({
    placement: stack.in(region),
    keyArn,
  });

  test.each<[string, Change, string]>([
    ["no replica", () => ({ replicas: [] }), "replicas must name another region, got none: take a Table"],
    [
      "a replica in the primary's region",
      (stack) => ({ replicas: [replicaIn(stack, "eu-west-1")] }),
      "replicas must not contain the primary's region, got 'eu-west-1'",
    ],
    [
      "two replicas in a region",
      (stack) => ({ replicas: [replicaIn(stack, "us-east-1"), replicaIn(stack, "us-east-1")] }),
      "replicas must name each region once, got 'us-east-1' twice",
    ],
    [
      "a replica in another account",
      (stack) => ({ replicas: [{ placement: elsewhere(stack), keyArn: keyIn("us-east-1") }] }),
      `replicas must be in the primary's account ${TEST_ACCOUNT}, got 111111111111 in 'us-east-1'`,
    ],
    [
      "an alias as the key of a replica",
      (stack) => ({
        replicas: [replicaIn(stack, "us-east-1", `arn:aws:kms:us-east-1:${TEST_ACCOUNT}:alias/sessions`)],
      }),
      `keyArn of the replica in us-east-1 must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:us-east-1:${TEST_ACCOUNT}:alias/sessions'`,
    ],
    [
      "the primary's key for a replica",
      (stack) => ({ replicas: [replicaIn(stack, "us-east-1", keyIn("eu-west-1"))] }),
      `keyArn of the replica in us-east-1 must be a key of us-east-1, got one of eu-west-1: '${keyIn("eu-west-1")}'`,
    ],
    [
      "an alias as the primary's key",
      () => ({ keyArn: `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:alias/sessions` }),
      `keyArn must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:alias/sessions'`,
    ],
    [
      "what a table refuses",
      () => ({ recoveryPeriodInDays: 36 }),
      "recoveryPeriodInDays must be a whole number from 1 to 35, got 36",
    ],
  ])("%s", (_, change, message) => {
    expect(() => globalTable(change)).toThrow(`[test/sessions] ${message}`);
  });

  test("a replica that goes without a reason", () => {
    const change: Change = (stack) => ({ replicas: [{ ...replicaIn(stack, "us-east-1"), removable: "go" }] });
    expect(() => globalTable(change)).toThrow(
      "[test/sessions/replica-us-east-1] the reason for not following LZ-DYNAMODB-03 must be a sentence, got 'go'",
    );
  });
});
