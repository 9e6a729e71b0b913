import { SecureBucket, type SecureBucketProps } from "../../../modules/s3/secure-bucket";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const NAME = "example-data";
const REFERENCE = "${aws_s3_bucket.data_bucket.bucket}";
const KEY = "arn:aws:kms:eu-west-1:999999999999:key/11111111-1111-1111-1111-111111111111";

const build = (props: Partial<SecureBucketProps>) =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    new SecureBucket(s, "data", { placement, bucketName: NAME, encryption: { type: "s3" }, ...props });
  });
const bodies = (type: string, props: Partial<SecureBucketProps>) => bodiesOf(build(props), type);

describe("inventory", () => {
  test("lists every version each week, encrypted, into a bucket of the account", () => {
    const target = { bucketName: "example-lists", encryption: { type: "kms", keyArn: KEY } } as const;
    expect(bodies("aws_s3_bucket_inventory", { inventory: { target } })).toEqual([
      {
        provider: "aws.eu-west-1",
        bucket: REFERENCE,
        name: "all-versions",
        included_object_versions: "All",
        schedule: { frequency: "Weekly" },
        optional_fields: expect.arrayContaining(["ReplicationStatus", "EncryptionStatus", "ObjectLockMode"]) as unknown,
        destination: {
          bucket: {
            bucket_arn: "arn:aws:s3:::example-lists",
            account_id: "999999999999",
            format: "Parquet",
            encryption: { sse_kms: { key_id: KEY } },
          },
        },
      },
    ]);
  });

  test("waits for the policy of a bucket in the same stack", () => {
    const stack = synth((s) => {
      const placement = s.in("eu-west-1");
      const common = { placement, encryption: { type: "s3" } } as const;
      const lists = new SecureBucket(s, "lists", { ...common, bucketName: "example-lists" });
      new SecureBucket(s, "data", {
        ...common,
        bucketName: NAME,
        inventory: {
          target: lists.inventoryTarget("data"),
          frequency: "Daily",
          format: "CSV",
        },
      });
    });
    expect(bodiesOf(stack, "aws_s3_bucket_inventory")).toMatchObject([
      {
        schedule: { frequency: "Daily" },
        destination: {
          bucket: { account_id: "999999999999", format: "CSV", prefix: "data", encryption: { sse_s3: {} } },
        },
        depends_on: [
          "aws_s3_bucket_policy.lists_policy",
          "aws_s3_bucket_server_side_encryption_configuration.lists_encryption",
        ],
      },
    ]);
  });
});

test("an inventory may go to another account", () => {
  const target = { bucketName: "example-lists", accountId: "222222222222", encryption: { type: "s3" } } as const;
  expect(bodies("aws_s3_bucket_inventory", { inventory: { target } })).toMatchObject([
    { destination: { bucket: { account_id: "222222222222", encryption: { sse_s3: {} } } } },
  ]);
});

test("events go to EventBridge, requests are counted, where asked for", () => {
  const stack = build({ eventBridge: true, requestMetrics: true });
  expect(bodiesOf(stack, "aws_s3_bucket_notification")).toEqual([
    { provider: "aws.eu-west-1", bucket: REFERENCE, eventbridge: true },
  ]);
  expect(bodiesOf(stack, "aws_s3_bucket_metric")).toEqual([
    { provider: "aws.eu-west-1", bucket: REFERENCE, name: "EntireBucket" },
  ]);
});

test("pages of named origins may talk to it", () => {
  const cors = [
    { origins: ["https://app.example.com", "https://localhost:8443"], methods: ["PUT"], headers: ["content-type"] },
    { origins: ["https://admin.example.com"], methods: ["GET"], exposeHeaders: ["ETag"], maxAgeInSeconds: 60 },
  ] as const;
  expect(bodies("aws_s3_bucket_cors_configuration", { cors })).toEqual([
    {
      provider: "aws.eu-west-1",
      bucket: REFERENCE,
      cors_rule: [
        {
          allowed_origins: ["https://app.example.com", "https://localhost:8443"],
          allowed_methods: ["PUT"],
          allowed_headers: ["content-type"],
          max_age_seconds: 3600,
        },
        {
          allowed_origins: ["https://admin.example.com"],
          allowed_methods: ["GET"],
          expose_headers: ["ETag"],
          max_age_seconds: 60,
        },
      ],
    },
  ]);
});

test("a bucket that asks for nothing has none of this", () => {
  const { resource = {} } = build({});
  const optional = ["inventory", "notification", "metric", "cors_configuration"].map((name) => `aws_s3_bucket_${name}`);
  expect(optional.filter((type) => type in resource)).toEqual([]);
});

describe("lifecycle", () => {
  test("moves objects in steps and treats prefixes apart", () => {
    const lifecycle = {
      transitions: [
        { afterDays: 0, storageClass: "INTELLIGENT_TIERING" },
        { afterDays: 180, storageClass: "DEEP_ARCHIVE" },
      ],
      prefixes: [
        { prefix: "tmp/", expireAfterDays: 1 },
        { prefix: "drafts/", transitions: [{ afterDays: 30, storageClass: "STANDARD_IA" }] },
      ],
    } as const;
    expect(bodies("aws_s3_bucket_lifecycle_configuration", { lifecycle })).toMatchObject([
      {
        rule: [
          {
            id: "all-objects",
            filter: [{ prefix: "" }],
            transition: [
              { days: 0, storage_class: "INTELLIGENT_TIERING" },
              { days: 180, storage_class: "DEEP_ARCHIVE" },
            ],
            expiration: [{ expired_object_delete_marker: true }],
          },
          { id: "tmp/", status: "Enabled", filter: [{ prefix: "tmp/" }], expiration: [{ days: 1 }] },
          { id: "drafts/", filter: [{ prefix: "drafts/" }], transition: [{ days: 30, storage_class: "STANDARD_IA" }] },
        ],
        depends_on: ["aws_s3_bucket_versioning.data_versioning"],
      },
    ]);
  });

  test("keeps the rest for ever where prefixes alone expire", () => {
    const [body] = bodies("aws_s3_bucket_lifecycle_configuration", {
      lifecycle: { prefixes: [{ prefix: "tmp/", expireAfterDays: 7 }] },
    });
    const { rule } = body as { rule: { expiration: { days?: number }[] }[] };
    expect(rule.map(({ expiration }) => expiration[0]?.days)).toEqual([undefined, 7]);
  });
});
