import { BucketReplication, type BucketReplicationProps } from "../../../../modules/s3/replication/bucket-replication";
import { ReplicationKmsQuota } from "../../../../modules/s3/replication/kms-quota";
import { ReplicationAlarms } from "../../../../modules/s3/replication/replication-alarms";
import { SecureBucket } from "../../../../modules/s3/secure-bucket";
import { synth } from "../../../support/synth";

const KEY = "arn:aws:kms:eu-central-1:111111111111:key/bbbb";
const COPY = { bucketName: "copy", accountId: "111111111111", region: "eu-central-1", keyArn: KEY };
const RULE = { id: "all", destination: COPY };

const build = (props: Partial<BucketReplicationProps>) =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    const source = new SecureBucket(s, "data", { placement, bucketName: "data", encryption: { type: "s3" } });
    new BucketReplication(s, "replication", { placement, source, roleName: "replication", rules: [RULE], ...props });
  });
const to = (destination: object) => ({ rules: [{ ...RULE, destination: { ...COPY, ...destination } }] });

describe("BucketReplication refuses", () => {
  test.each<[string, Partial<BucketReplicationProps>, string]>([
    [
      "an alias as the key of the replicas",
      to({ keyArn: "arn:aws:kms:eu-central-1:111111111111:alias/data" }),
      "rules[0].destination.keyArn must be the full ARN of a key, not an id or alias, got 'arn:aws:kms:eu-central-1:111111111111:alias/data'",
    ],
    ["an alias by its name", to({ keyArn: "alias/data" }), "rules[0].destination.keyArn must be the full ARN of a key"],
    [
      "a key by its id alone",
      to({ keyArn: "bbbb" }),
      "rules[0].destination.keyArn must be the full ARN of a key, not an id or alias, got 'bbbb'",
    ],
    [
      "the source region's key of a multi-Region key",
      to({ keyArn: "arn:aws:kms:eu-west-1:111111111111:key/mrk-bbbb" }),
      "rules[0].destination.keyArn must be a key of eu-central-1, got one of eu-west-1",
    ],
    [
      "an account by name",
      to({ accountId: "archive" }),
      "rules[0].destination.accountId must be 12 digits, got 'archive'",
    ],
    [
      "the ARN of a bucket",
      to({ bucketName: "arn:aws:s3:::copy" }),
      "rules[0].destination.bucketName must be lower case letters, digits, dots and hyphens",
    ],
    [
      "the source as destination",
      to({ bucketName: "data" }),
      "rules[0].destination.bucketName must be another bucket, got 'data' itself",
    ],
    ["no rules", { rules: [] }, "rules must be 1 to 1000, got 0"],
    ["a rule without a name", { rules: [{ ...RULE, id: "" }] }, "rules[0].id must be 1 to 255 characters long, got 0"],
    ["two rules of one name", { rules: [RULE, RULE] }, "rules must each have an id of their own, got 'all' twice"],
    [
      "two rules of one priority",
      {
        rules: [
          { ...RULE, priority: 2 },
          { ...RULE, id: "other" },
        ],
      },
      "rules must each have a priority of their own, got 2 twice",
    ],
    [
      "half a priority",
      { rules: [{ ...RULE, priority: 0.5 }] },
      "rules[0].priority must be a whole number from 0 up, got 0.5",
    ],
    ["an empty prefix", { rules: [{ ...RULE, prefix: "" }] }, "rules[0].prefix must not be empty"],
    ["no tags", { rules: [{ ...RULE, tags: {} }] }, "rules[0].tags must not be empty"],
    [
      "delete markers by tag",
      { rules: [{ ...RULE, tags: { a: "b" }, deleteMarkers: true }] },
      "rules[0].deleteMarkers must not be true with tags: S3 replicates no delete markers by tag",
    ],
    ["a role with a path in its name", { roleName: "service/replication" }, "roleName must be 1 to 64 letters, digits"],
  ])("%s", (_, props, message) => {
    expect(() => build(props)).toThrow(`[test/replication] ${message}`);
  });
});

test("a locked bucket is not replicated into one without a lock", () => {
  const make = () =>
    synth((s) => {
      const placement = s.in("eu-west-1");
      const objectLock = { mode: "GOVERNANCE", retentionInDays: 1 } as const;
      const encryption = { type: "kms", keyArn: "arn:aws:kms:eu-west-1:111111111111:key/aaaa" } as const;
      const source = new SecureBucket(s, "data", { placement, bucketName: "data", encryption, objectLock });
      const copy = new SecureBucket(s, "copy", { placement, bucketName: "copy", encryption });
      const rules = [{ id: "all", destination: copy.replicationDestination }];
      new BucketReplication(s, "replication", { placement, source, roleName: "replication", rules });
    });
  expect(make).toThrow(
    "[test/replication] rules[0].destination must have Object Lock, since 'data' has, got 'copy' without",
  );
});

test("a bucket without a key of its own takes no replicas", () => {
  const make = () =>
    synth((s) => {
      const placement = s.in("eu-west-1");
      const bucket = new SecureBucket(s, "data", { placement, bucketName: "data", encryption: { type: "s3" } });
      return bucket.replicationDestination;
    });
  expect(make).toThrow("[test/data] encryption.type must be 'kms' for a bucket that takes replicas, got 's3'");
});

test("no less than one request a second is asked for", () => {
  const ask = () =>
    synth((s) => new ReplicationKmsQuota(s, "quota", { placement: s.in("eu-west-1"), requestsPerSecond: 0 }));
  expect(ask).toThrow("[test/quota] requestsPerSecond must be a whole number from 1 up, got 0");
});

test("a delay of less than a minute is not watched", () => {
  const watch = () =>
    synth((s) => {
      new ReplicationAlarms(s, "alarms", {
        source: s.in("eu-west-1"),
        destination: s.in("eu-central-1"),
        sourceBucketName: "data",
        destinationBucketName: "copy",
        ruleId: "all",
        alarmNamePrefix: "data",
        maximumLatencyInSeconds: 5,
      });
    });
  expect(watch).toThrow("[test/alarms] maximumLatencyInSeconds must be a whole number from 60 up, got 5");
});
