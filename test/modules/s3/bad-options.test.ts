import { AccessLogBucket } from "../../../modules/s3/access-log-bucket";
import { SecureBucket, type SecureBucketProps } from "../../../modules/s3/secure-bucket";
import { synth, type TestStack } from "../../support/synth";

const build = (props: object) =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    const base: SecureBucketProps = { placement, bucketName: "example-data", encryption: { type: "s3" } };
    new SecureBucket(s, "data", { ...base, ...props });
  });

const cors = (rule: object) => ({ cors: [{ origins: ["https://app.example.com"], methods: ["PUT"], ...rule }] });
const origin = (value: string) => cors({ origins: [value] });
const HTTPS = "cors[0].origins must be https origins without path and wildcard, such as https://app.example.com, got";
const transitions = (...steps: readonly (readonly [number, string])[]) =>
  steps.map(([afterDays, storageClass]) => ({ afterDays, storageClass }));

describe("SecureBucket refuses", () => {
  test.each<[string, object, string]>([
    ["MFA delete", { mfaDelete: true }, "mfaDelete cannot be set here: only the root user can"],
    ["MFA delete, even off", { mfaDelete: false }, "take objectLock, which keeps versions from being deleted"],
    ["origins of everybody", origin("*"), `${HTTPS} '*'`],
    ["plain http", origin("http://app.example.com"), `${HTTPS} 'http://app.example.com'`],
    ["any subdomain", origin("https://*.example.com"), `${HTTPS} 'https://*.example.com'`],
    ["an origin with a path", origin("https://app.example.com/"), `${HTTPS} 'https://app.example.com/'`],
    ["no origin", cors({ origins: [] }), "cors[0].origins must name at least one origin, got none"],
    ["no method", cors({ methods: [] }), "cors[0].methods must name at least one method, got none"],
    ["any header", cors({ headers: ["*"] }), "cors[0].headers must name the headers, such as content-type, got '*'"],
    [
      "remembering for a year",
      cors({ maxAgeInSeconds: 31_536_000 }),
      "cors[0].maxAgeInSeconds must be a whole number from 0 to 86400, got 31536000",
    ],
    ["no rule of origins", { cors: [] }, "cors must have 1 to 100 rules, got 0"],
    [
      "lists of itself in itself",
      { inventory: { target: { bucketName: "example-data", encryption: { type: "s3" } } } },
      "inventory.target.bucketName must be another bucket, since lists would list themselves, got 'example-data' itself",
    ],
    [
      "infrequent access at once",
      { lifecycle: { transitions: transitions([7, "STANDARD_IA"]) } },
      "lifecycle.transitions[0].afterDays must be a whole number of days from 30 up for STANDARD_IA, got 7",
    ],
    [
      "days before the object",
      { lifecycle: { transitions: transitions([-1, "GLACIER"]) } },
      "lifecycle.transitions[0].afterDays must be a whole number of days from 0 up for GLACIER, got -1",
    ],
    [
      "a way back to a dearer class",
      { lifecycle: { transitions: transitions([30, "GLACIER"], [60, "STANDARD_IA"]) } },
      "lifecycle.transitions must go on to later days and in the order STANDARD_IA, INTELLIGENT_TIERING",
    ],
    [
      "two moves on one day",
      { lifecycle: { transitions: transitions([30, "STANDARD_IA"], [30, "GLACIER"]) } },
      "got GLACIER after 30 days behind STANDARD_IA after 30",
    ],
    [
      "a move after the end",
      { lifecycle: { expireAfterDays: 90, transitions: transitions([90, "GLACIER"]) } },
      "lifecycle.transitions[0].afterDays must be less than expireAfterDays (90), got 90",
    ],
    [
      "two ways to archive",
      { lifecycle: { archiveAfterDays: 30, transitions: transitions([60, "GLACIER"]) } },
      "lifecycle must have archiveAfterDays or transitions, got both",
    ],
    [
      "a prefix that is kept longer than the bucket",
      { lifecycle: { expireAfterDays: 90, prefixes: [{ prefix: "keep/", expireAfterDays: 365 }] } },
      "lifecycle.prefixes[0].expireAfterDays must be less than lifecycle.expireAfterDays (90), since S3 takes the shorter of two, got 365",
    ],
    [
      "a prefix in a prefix",
      {
        lifecycle: {
          prefixes: [
            { prefix: "a/", expireAfterDays: 9 },
            { prefix: "a/b/", expireAfterDays: 99 },
          ],
        },
      },
      "lifecycle.prefixes[1].prefix must not begin with another prefix, since S3 would apply both, got 'a/b/' and 'a/'",
    ],
    [
      "one prefix twice",
      {
        lifecycle: {
          prefixes: [
            { prefix: "a/", expireAfterDays: 9 },
            { prefix: "a/", expireAfterDays: 99 },
          ],
        },
      },
      "lifecycle.prefixes[0].prefix must not begin with another prefix",
    ],
    [
      "a prefix that says nothing",
      { lifecycle: { prefixes: [{ prefix: "keep/" }] } },
      "lifecycle.prefixes[0] must say expireAfterDays or transitions",
    ],
    [
      "an empty prefix",
      { lifecycle: { prefixes: [{ prefix: "", expireAfterDays: 1 }] } },
      "lifecycle.prefixes[0].prefix must not be empty",
    ],
    [
      "a prefix that expires at once",
      { lifecycle: { prefixes: [{ prefix: "tmp/", expireAfterDays: 0 }] } },
      "lifecycle.prefixes[0].expireAfterDays must be a whole number of days from 1 up, got 0",
    ],
    [
      "a retention of more than a hundred years",
      { objectLock: { mode: "COMPLIANCE", retentionInDays: 40_000 } },
      "objectLock.retentionInDays must be a whole number from 1 to 36500, got 40000",
    ],
  ])("%s", (_, props, message) => {
    expect(() => build(props)).toThrow(message);
    expect(() => build(props)).toThrow("[test/data] ");
  });
});

describe("SecureBucket refuses what another region or account would have to take", () => {
  const makeWith = (other: (s: TestStack) => Partial<SecureBucketProps>) => () =>
    synth((s) => {
      const placement = s.in("eu-west-1");
      new SecureBucket(s, "data", { placement, bucketName: "data", encryption: { type: "s3" }, ...other(s) });
    });

  test("access logs", () => {
    const make = makeWith((s) => {
      const placement = s.in("eu-central-1");
      const logs = new AccessLogBucket(s, "logs", { placement, organization: "example", retentionInDays: 30 });
      return { accessLogs: logs.target() };
    });
    expect(make).toThrow(
      "[test/data] accessLogs must go to a bucket of the same account and region, 999999999999 in 'eu-west-1', got 999999999999 in 'eu-central-1'",
    );
  });

  test("inventories", () => {
    const make = makeWith((s) => {
      const placement = s.in("eu-central-1");
      const lists = new SecureBucket(s, "lists", { placement, bucketName: "lists", encryption: { type: "s3" } });
      return { inventory: { target: lists.inventoryTarget() } };
    });
    expect(make).toThrow(
      "[test/data] inventory.target must be a bucket of the same region 'eu-west-1', got 'lists' in 'eu-central-1'",
    );
  });
});
