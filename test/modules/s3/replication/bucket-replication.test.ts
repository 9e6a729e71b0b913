import { Key } from "../../../../modules/kms/key";
import { MultiRegionKey } from "../../../../modules/kms/multi-region-key";
import { BucketReplication } from "../../../../modules/s3/replication/bucket-replication";
import type { ReplicationRule } from "../../../../modules/s3/replication/rule";
import { SecureBucket, type SecureBucketProps } from "../../../../modules/s3/secure-bucket";
import { bodiesOf } from "../../../support/bodies";
import { statementsOf } from "../../../support/statements";
import { resourceOf, synth, type StackJson, TEST_ACCOUNT, type TestStack } from "../../../support/synth";

const SOURCE_KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/aaaa`;
const REPLICA_KEY = `arn:aws:kms:eu-central-1:${TEST_ACCOUNT}:key/bbbb`;
const VAULT = {
  bucketName: "vault",
  accountId: "222222222222",
  region: "eu-west-3",
  keyArn: "arn:aws:kms:eu-west-3:222222222222:key/cccc",
};

function bucket(s: TestStack, id: string, region: string, props: Partial<SecureBucketProps> = {}): SecureBucket {
  const keyArn = region === "eu-west-1" ? SOURCE_KEY : REPLICA_KEY;
  const placement = s.in(region);
  return new SecureBucket(s, id, {
    placement,
    bucketName: `${id}-bucket`,
    encryption: { type: "kms", keyArn },
    ...props,
  });
}

/** From `data` in Ireland to `copy` in Frankfurt. */
const replicate = (rule: Partial<ReplicationRule> = {}, source: Partial<SecureBucketProps> = {}): StackJson =>
  synth((s) => {
    const destination = bucket(s, "copy", "eu-central-1").replicationDestination;
    new BucketReplication(s, "replication", {
      placement: s.in("eu-west-1"),
      source: bucket(s, "data", "eu-west-1", source),
      roleName: "replication",
      rules: [{ id: "all", destination, ...rule }],
    });
  });
const ruleOf = (stack: StackJson) =>
  (resourceOf(stack, "aws_s3_bucket_replication_configuration") as { rule: object[] }).rule[0];
const rightsOf = (stack: StackJson) => statementsOf(resourceOf(stack, "aws_iam_role_policy").policy);

describe("BucketReplication", () => {
  test("takes every object along, also what KMS encrypts, and says how it goes", () => {
    expect(ruleOf(replicate())).toEqual({
      id: "all",
      priority: 1,
      status: "Enabled",
      filter: { prefix: "" },
      delete_marker_replication: { status: "Enabled" },
      source_selection_criteria: { sse_kms_encrypted_objects: { status: "Enabled" } },
      destination: {
        bucket: "arn:aws:s3:::copy-bucket",
        encryption_configuration: { replica_kms_key_id: REPLICA_KEY },
        metrics: { status: "Enabled" },
      },
    });
  });

  test("waits for versions at both ends, the destination's policy and the role's rights", () => {
    const [body] = bodiesOf(replicate(), "aws_s3_bucket_replication_configuration");
    expect(body).toMatchObject({
      provider: "aws.eu-west-1",
      bucket: "data-bucket",
      role: "${aws_iam_role.replication_role.arn}",
    });
    expect(body?.depends_on).toEqual([
      "aws_s3_bucket_versioning.data_versioning",
      "aws_s3_bucket_versioning.copy_versioning",
      "aws_s3_bucket_policy.copy_policy",
      "aws_s3_bucket_server_side_encryption_configuration.copy_encryption",
      "aws_iam_role_policy.replication_role-policy",
    ]);
  });

  test("has a role for this bucket alone", () => {
    const stack = replicate();
    const [role] = bodiesOf(stack, "aws_iam_role");
    expect(role).toMatchObject({ provider: "aws.eu-west-1", name: "replication" });
    expect(statementsOf(role?.assume_role_policy).Replication).toMatchObject({
      Principal: { Service: "s3.amazonaws.com" },
      Condition: {
        StringEqualsIfExists: { "aws:SourceAccount": TEST_ACCOUNT },
        ArnEqualsIfExists: { "aws:SourceArn": "arn:aws:s3:::data-bucket" },
      },
    });
    expect(Object.keys(rightsOf(stack))).toEqual([
      "ReadReplication",
      "ReadVersions",
      "WriteReplicas",
      "DecryptSource",
      "EncryptReplicas1",
    ]);
  });

  test("selects by prefix, by one tag, by both", () => {
    const filterOf = (rule: Partial<ReplicationRule>) => (ruleOf(replicate(rule)) as { filter: object }).filter;
    expect(filterOf({ prefix: "invoices/" })).toEqual({ prefix: "invoices/" });
    expect(filterOf({ tags: { final: "yes" } })).toEqual({ tag: { key: "final", value: "yes" } });
    expect(filterOf({ tags: { final: "yes", kind: "tax" } })).toEqual({ and: { tags: { final: "yes", kind: "tax" } } });
    expect(filterOf({ prefix: "invoices/", tags: { final: "yes" } })).toEqual({
      and: { prefix: "invoices/", tags: { final: "yes" } },
    });
  });

  test("replicates no delete markers by tag, or where it is told not to", () => {
    const off = { delete_marker_replication: { status: "Disabled" } };
    expect(ruleOf(replicate({ tags: { final: "yes" } }))).toMatchObject(off);
    expect(ruleOf(replicate({ deleteMarkers: false }))).toMatchObject(off);
  });

  test("promises 15 minutes with time control, in the only way that S3 takes", () => {
    expect(ruleOf(replicate({ timeControl: true, storageClass: "STANDARD_IA" }))).toMatchObject({
      destination: {
        storage_class: "STANDARD_IA",
        metrics: { status: "Enabled", event_threshold: { minutes: 15 } },
        replication_time: { status: "Enabled", time: { minutes: 15 } },
      },
    });
  });

  test("brings changes of replicas back where both ends replicate to each other", () => {
    const stack = synth((s) => {
      const [here, there] = [bucket(s, "here", "eu-west-1"), bucket(s, "there", "eu-central-1")];
      for (const [source, target, region] of [
        [here, there, "eu-west-1"],
        [there, here, "eu-central-1"],
      ] as const) {
        new BucketReplication(s, `from-${source.bucketName}`, {
          placement: s.in(region),
          source,
          roleName: `from-${source.bucketName}`,
          rules: [{ id: "all", destination: target.replicationDestination, replicaModifications: true }],
        });
      }
    });
    const configurations = bodiesOf(stack, "aws_s3_bucket_replication_configuration");
    expect(configurations.map(({ provider, bucket: name }) => [provider, name])).toEqual([
      ["aws.eu-west-1", "here-bucket"],
      ["aws.eu-central-1", "there-bucket"],
    ]);
    for (const { rule } of configurations) {
      expect(rule).toMatchObject([{ source_selection_criteria: { replica_modifications: { status: "Enabled" } } }]);
    }
  });

  test("gives replicas in another account to that account", () => {
    const stack = replicate({ destination: VAULT });
    expect(ruleOf(stack)).toMatchObject({
      destination: { account: "222222222222", access_control_translation: { owner: "Destination" } },
    });
    expect(rightsOf(stack).GiveReplicasAway?.Resource).toEqual(["arn:aws:s3:::vault/*"]);
  });

  test("reads locks where the source has Object Lock", () => {
    const stack = replicate({ destination: VAULT }, { objectLock: { mode: "GOVERNANCE", retentionInDays: 1 } });
    expect(rightsOf(stack).ReadVersions?.Action).toEqual(
      expect.arrayContaining(["s3:GetObjectRetention", "s3:GetObjectLegalHold"]),
    );
  });

  test("decrypts nothing of a source that S3's own keys encrypt, and still encrypts the replicas", () => {
    const stack = replicate({}, { encryption: { type: "s3" } });
    expect(Object.keys(rightsOf(stack))).toEqual([
      "ReadReplication",
      "ReadVersions",
      "WriteReplicas",
      "EncryptReplicas1",
    ]);
  });

  test("takes each region's own key of a multi-Region key: S3 treats them as two keys", () => {
    const stack = synth((s) => {
      const keys = new MultiRegionKey(s, "keys", {
        primary: s.in("eu-west-1"),
        replicas: [s.in("eu-central-1")],
        use: "client-side-encryption",
        alias: "alias/data",
        description: "Data",
      });
      const encrypted = (region: string) => ({ encryption: { type: "kms", keyArn: keys.keyArnIn(region) } }) as const;
      const destination = bucket(s, "copy", "eu-central-1", encrypted("eu-central-1")).replicationDestination;
      new BucketReplication(s, "replication", {
        placement: s.in("eu-west-1"),
        source: bucket(s, "data", "eu-west-1", encrypted("eu-west-1")),
        roleName: "replication",
        rules: [{ id: "all", destination }],
      });
    });
    const replicaKey = "${aws_kms_replica_key.keys_replica-eu-central-1.arn}";
    expect(ruleOf(stack)).toMatchObject({
      destination: { encryption_configuration: { replica_kms_key_id: replicaKey } },
    });
    const { DecryptSource, EncryptReplicas1 } = rightsOf(stack);
    expect([DecryptSource?.Action, DecryptSource?.Resource]).toEqual([
      "kms:Decrypt",
      "${aws_kms_key.keys_primary.arn}",
    ]);
    expect([EncryptReplicas1?.Action, EncryptReplicas1?.Resource]).toEqual([
      ["kms:Encrypt", "kms:GenerateDataKey"],
      replicaKey,
    ]);
  });

  test("asks for each destination's rights once, however many rules lead there", () => {
    const stack = synth((s) => {
      const destination = bucket(s, "copy", "eu-central-1").replicationDestination;
      new BucketReplication(s, "replication", {
        placement: s.in("eu-west-1"),
        source: bucket(s, "data", "eu-west-1"),
        roleName: "replication",
        rules: [
          { id: "invoices", prefix: "invoices/", destination, priority: 10 },
          { id: "letters", prefix: "letters/", destination },
          { id: "vault", destination: VAULT },
        ],
      });
    });
    const { rule } = resourceOf(stack, "aws_s3_bucket_replication_configuration") as { rule: { priority: number }[] };
    expect(rule.map(({ priority }) => priority)).toEqual([10, 2, 3]);
    const { WriteReplicas, EncryptReplicas2, EncryptReplicas3 } = rightsOf(stack);
    expect(WriteReplicas?.Resource).toEqual(["arn:aws:s3:::copy-bucket/*", "arn:aws:s3:::vault/*"]);
    expect([EncryptReplicas2?.Resource, EncryptReplicas3]).toEqual([VAULT.keyArn, undefined]);
  });
});

test("a key that the stack makes is not looked at before Terraform knows it", () => {
  const stack = synth((s) => {
    const { keyArn } = new Key(s, "key", { placement: s.in("eu-west-3"), alias: "alias/vault", description: "Vault" });
    new BucketReplication(s, "replication", {
      placement: s.in("eu-west-1"),
      source: bucket(s, "data", "eu-west-1"),
      roleName: "replication",
      rules: [{ id: "all", destination: { ...VAULT, keyArn } }],
    });
  });
  expect(ruleOf(stack)).toMatchObject({
    destination: { encryption_configuration: { replica_kms_key_id: "${aws_kms_key.key_key.arn}" } },
  });
});
