import { MAX_BUCKET_NAME_LENGTH } from "../../../core/names";
import { LOG_KINDS, logKind, logKindRegions, type LogKindName } from "../../../modules/log-archive/log-kinds";
import { bySid } from "../../support/statements";
import { SOURCES } from "./sources";

const names = LOG_KINDS.map(({ name }) => name);
const bucket = { bucketArn: "arn:aws:s3:::logs", region: "eu-west-1" };

describe("LOG_KINDS", () => {
  test("is the table of the design", () => {
    expect(LOG_KINDS.map(({ name, where, encryption, objectLock }) => [name, where, encryption, objectLock])).toEqual([
      ["cloudtrail", "home", "kms", true],
      ["config", "home", "kms", false],
      ["guardduty", "home", "kms", false],
      ["macie", "every-region", "kms", false],
      ["vpc-flow-logs", "every-region", "kms", false],
      ["dns-queries", "every-region", "kms", false],
      ["network-firewall", "every-region", "kms", false],
      ["waf", "every-region", "kms", false],
      ["load-balancer", "every-region", "s3", false],
    ]);
  });

  test.each(names)("%s has a bucket name that fits for the longest organization and region", (name) => {
    const longest = logKind(name).bucketName("a".repeat(20), "222222222222", "ap-southeast-1");
    expect(longest.length).toBeLessThanOrEqual(MAX_BUCKET_NAME_LENGTH);
  });

  test("gives WAF the prefix that it asks for", () => {
    expect(logKind("waf").bucketName("example", "222222222222", "eu-west-1")).toBe(
      "aws-waf-logs-example-222222222222-eu-west-1",
    );
  });

  test.each(names)("%s names its source", (name) => {
    expect(logKind(name).source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  test.each<[LogKindName, string[]]>([
    ["cloudtrail", ["CloudTrailAclCheck", "CloudTrailWrite"]],
    ["config", ["ConfigCheck", "ConfigWrite", "ConfigRoleCheck", "ConfigRoleWrite"]],
    ["guardduty", ["GuardDutyLocation", "GuardDutyWrite"]],
    ["macie", ["MacieLocation", "MacieWrite"]],
    ["vpc-flow-logs", ["LogDeliveryCheck", "LogDeliveryWrite"]],
    ["dns-queries", ["LogDeliveryCheck", "LogDeliveryWrite"]],
    ["network-firewall", ["LogDeliveryCheck", "LogDeliveryWrite"]],
    ["waf", ["LogDeliveryCheck", "LogDeliveryWrite"]],
    ["load-balancer", ["LoadBalancerWrite", "LogDeliveryCheck", "LogDeliveryWrite"]],
  ])("%s lets in only its service", (name, sids) => {
    const statements = bySid(logKind(name).statements(bucket, SOURCES));
    expect(Object.keys(statements)).toEqual(sids);
    for (const { Effect, Condition } of Object.values(statements)) {
      expect([Effect, Object.keys(Condition ?? {}).length > 0]).toEqual(["Allow", true]);
    }
  });

  test.each<[LogKindName, string[]]>([
    ["cloudtrail", ["eu-west-1"]],
    ["vpc-flow-logs", ["eu-west-1", "ca-west-1", "us-east-1"]],
    ["macie", ["eu-west-1", "us-east-1"]], // ca-west-1 has no Macie
  ])("%s has its buckets where they are of use", (name, expected) => {
    expect(logKindRegions(logKind(name), ["eu-west-1", "ca-west-1", "us-east-1"])).toEqual(expected);
  });

  test("has no row for other names", () => {
    expect(() => logKind("mail" as LogKindName)).toThrow("LOG_KINDS has no 'mail'");
  });
});
