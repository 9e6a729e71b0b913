import { backupReports } from "../../../policies/bucket/backup-reports";
import { backupToEncryptedTopic } from "../../../policies/key/backup-topic";
import { backupToTopic } from "../../../policies/topic/backup";
import { decide } from "../../support/policy-decision";

const ACCOUNT = "444444444444";
const TOPIC = `arn:aws:sns:eu-west-1:${ACCOUNT}:backup`;
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const backup = { service: "backup.amazonaws.com" };
const events = { service: "events.amazonaws.com" };
const admin = { arn: `arn:aws:iam::${ACCOUNT}:role/admin` };
const own = { "aws:SourceAccount": ACCOUNT };
const others = { "aws:SourceAccount": "999999999999" };

describe("backupToTopic", () => {
  test.each([
    ["AWS Backup for the account", backup, "sns:Publish", TOPIC, own, "allowed"],
    ["AWS Backup, which does not say for whom", backup, "sns:Publish", TOPIC, {}, "allowed"],
    ["AWS Backup for another account", backup, "sns:Publish", TOPIC, others, "not allowed"],
    ["AWS Backup, to another topic", backup, "sns:Publish", `${TOPIC}s`, own, "not allowed"],
    ["AWS Backup", backup, "sns:Subscribe", TOPIC, own, "not allowed"],
    ["AWS Backup", backup, "sns:SetTopicAttributes", TOPIC, own, "not allowed"],
    ["another service", events, "sns:Publish", TOPIC, own, "not allowed"],
    ["an administrator", admin, "sns:Publish", TOPIC, {}, "not allowed"],
  ])("%s %j %s %s with %j -> %s", (_, principal, action, resource, context, expected) => {
    expect(decide([backupToTopic(TOPIC, ACCOUNT)], { principal, action, resource, context })).toBe(expected);
  });
});

describe("backupToEncryptedTopic", () => {
  const topic = { "kms:EncryptionContext:aws:sns:topicArn": TOPIC };
  test.each([
    ["AWS Backup", backup, "kms:GenerateDataKey", { ...topic, ...own }, "allowed"],
    ["AWS Backup", backup, "kms:Decrypt", { ...topic, ...own }, "allowed"],
    ["AWS Backup, which does not say for whom", backup, "kms:Decrypt", topic, "allowed"],
    ["AWS Backup for another account", backup, "kms:Decrypt", { ...topic, ...others }, "not allowed"],
    ["AWS Backup, for no topic", backup, "kms:Decrypt", own, "not allowed"],
    [
      "AWS Backup, for another topic",
      backup,
      "kms:Decrypt",
      { "kms:EncryptionContext:aws:sns:topicArn": `${TOPIC}s` },
      "not allowed",
    ],
    ["AWS Backup", backup, "kms:Encrypt", { ...topic, ...own }, "not allowed"],
    ["another service", events, "kms:Decrypt", { ...topic, ...own }, "not allowed"],
  ])("%s %j %s with %j -> %s", (_, principal, action, context, expected) => {
    const request = { principal, action, resource: KEY, context };
    expect(decide([backupToEncryptedTopic(ACCOUNT, TOPIC)], request)).toBe(expected);
  });
});

describe("backupReports", () => {
  const statements = [
    backupReports({ bucketName: "reports", accountId: ACCOUNT, partition: "aws", keyPrefix: "backup" }),
  ];
  const path = "role/aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports";
  const role = { arn: `arn:aws:iam::${ACCOUNT}:${path}` };
  const stranger = { arn: `arn:aws:iam::999999999999:${path}` };
  const object = "arn:aws:s3:::reports/backup/jobs.csv";
  const given = { "s3:x-amz-acl": "bucket-owner-full-control" };
  test.each([
    ["the reports' role", role, "s3:PutObject", object, given, "allowed"],
    ["the reports' role, keeping the object", role, "s3:PutObject", object, {}, "not allowed"],
    ["the reports' role, elsewhere", role, "s3:PutObject", "arn:aws:s3:::reports/other.csv", given, "not allowed"],
    [
      "the reports' role, in another bucket",
      role,
      "s3:PutObject",
      "arn:aws:s3:::others/backup/jobs.csv",
      given,
      "not allowed",
    ],
    ["the reports' role", role, "s3:GetObject", object, given, "not allowed"],
    ["the reports' role", role, "s3:DeleteObject", object, given, "not allowed"],
    ["the role of another account", stranger, "s3:PutObject", object, given, "not allowed"],
    ["an administrator", admin, "s3:PutObject", object, given, "not allowed"],
  ])("%s %j %s %s with %j -> %s", (_, principal, action, resource, context, expected) => {
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });

  test("are let in anywhere without a prefix", () => {
    const { Resource } = backupReports({ bucketName: "reports", accountId: ACCOUNT, partition: "aws-cn" });
    expect(Resource).toBe("arn:aws-cn:s3:::reports/*");
  });
});
