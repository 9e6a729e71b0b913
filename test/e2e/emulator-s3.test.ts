import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CreateBucketCommand,
  GetBucketMetricsConfigurationCommand,
  GetBucketReplicationCommand,
  PutBucketMetricsConfigurationCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  type ReplicationRule,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const KEY = `arn:aws:kms:eu-central-1:${TEST_ACCOUNT}:key/11111111-1111-1111-1111-111111111111`;

/** A rule as `BucketReplication` makes it. */
const RULE = {
  ID: "all",
  Priority: 1,
  Status: "Enabled",
  Filter: { Prefix: "" },
  DeleteMarkerReplication: { Status: "Enabled" },
  SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } },
  Destination: {
    Bucket: "arn:aws:s3:::copy",
    EncryptionConfiguration: { ReplicaKmsKeyID: KEY },
    Metrics: { Status: "Enabled" },
  },
} as const satisfies ReplicationRule;

/** What the emulator refuses of S3, as AWS does, and tells back. */
describeWith("moto_server")("buckets on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-s3-"));
  let emulator: Emulator;
  let s3: S3Client;
  beforeAll(async () => {
    emulator = await startTestEmulator(root);
    s3 = new S3Client({
      endpoint: emulator.url,
      region: "us-east-1",
      forcePathStyle: true,
      credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "test" },
    });
    for (const Bucket of ["data", "copy"]) await s3.send(new CreateBucketCommand({ Bucket }));
  }, 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const version = (Bucket: string) =>
    s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
  const replicate = (Rule: ReplicationRule = RULE) =>
    s3.send(
      new PutBucketReplicationCommand({
        Bucket: "data",
        ReplicationConfiguration: { Role: `arn:aws:iam::${TEST_ACCOUNT}:role/replication`, Rules: [Rule] },
      }),
    );

  test("replication wants versions at both ends", async () => {
    await expect(replicate()).rejects.toThrow("Versioning must be 'Enabled'");
    await version("data");
    await expect(replicate()).rejects.toThrow("Destination bucket must have versioning enabled.");
    await version("copy");
    await replicate();
    const { ReplicationConfiguration } = await s3.send(new GetBucketReplicationCommand({ Bucket: "data" }));
    expect(ReplicationConfiguration?.Rules).toEqual([RULE]);
  });

  const { EncryptionConfiguration, ...withoutKey } = RULE.Destination;
  test.each<[string, ReplicationRule, string]>([
    ["a key without the objects", { ...RULE, SourceSelectionCriteria: undefined }, "must be given together"],
    ["the objects without a key", { ...RULE, Destination: withoutKey }, "must be given together"],
    [
      "time control without metrics",
      {
        ...RULE,
        Destination: {
          Bucket: RULE.Destination.Bucket,
          EncryptionConfiguration,
          ReplicationTime: { Status: "Enabled", Time: { Minutes: 15 } },
        },
      },
      "ReplicationTime must be given together with Metrics",
    ],
    [
      "delete markers by tag",
      { ...RULE, Filter: { Tag: { Key: "a", Value: "b" } } },
      "not supported if any Tag filter is specified",
    ],
    [
      "a bucket that is not there",
      { ...RULE, Destination: { ...RULE.Destination, Bucket: "arn:aws:s3:::nowhere" } },
      "Destination bucket must exist.",
    ],
    [
      "a bucket into itself",
      { ...RULE, Destination: { ...RULE.Destination, Bucket: "arn:aws:s3:::data" } },
      "must not be the same",
    ],
  ])("it refuses %s", async (_, rule, message) => {
    await expect(replicate(rule)).rejects.toThrow(message);
  });

  test("request metrics are told by their id", async () => {
    const of = { Bucket: "data", Id: "EntireBucket" };
    const ask = () => s3.send(new GetBucketMetricsConfigurationCommand(of));
    await expect(ask()).rejects.toThrow("There is none of this id.");
    await s3.send(new PutBucketMetricsConfigurationCommand({ ...of, MetricsConfiguration: { Id: "EntireBucket" } }));
    expect((await ask()).MetricsConfiguration).toEqual({ Id: "EntireBucket" });
  });
});
