import {
  accessLogBucketName,
  athenaResultsBucketName,
  ipListBucketName,
  MAX_BUCKET_NAME_LENGTH,
  stateBucketName,
  wafLogBucketName,
} from "../../core/names";
import { REGIONS } from "../../core/regions";
import { organizationSchema } from "../../config/schema/organization";
import { LOG_KINDS } from "../../modules/log-archive/log-kinds";

const LONGEST_ORGANIZATION = "o".repeat(20);
const names: [title: string, name: (region: string) => string][] = [
  ["state", (region) => stateBucketName(LONGEST_ORGANIZATION, "111111111111", region)],
  ["access logs", (region) => accessLogBucketName(LONGEST_ORGANIZATION, "111111111111", region)],
  ["results of Athena", (region) => athenaResultsBucketName(LONGEST_ORGANIZATION, "111111111111", region)],
  ["IP lists", (region) => ipListBucketName(LONGEST_ORGANIZATION, "111111111111", region)],
  ["WAF logs", (region) => wafLogBucketName(LONGEST_ORGANIZATION, "111111111111", region)],
  ...LOG_KINDS.map((kind): [string, (region: string) => string] => [
    `${kind.name} logs`,
    (region) => kind.bucketName(LONGEST_ORGANIZATION, "111111111111", region),
  ]),
];

test("the longest name of an organization has 20 characters", () => {
  expect(organizationSchema.safeParse({ name: LONGEST_ORGANIZATION }).success).toBe(true);
  expect(organizationSchema.safeParse({ name: `${LONGEST_ORGANIZATION}o` }).success).toBe(false);
});

// So no configuration can lead to a name that S3 refuses, and no rule has to look for one.
test.each(names)("bucket for %s: its name fits in every region", (_, name) => {
  for (const { code } of REGIONS)
    expect([name(code), name(code).length <= MAX_BUCKET_NAME_LENGTH]).toEqual([name(code), true]);
});
