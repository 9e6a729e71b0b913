import { VaultNotifications, type VaultNotificationsProps } from "../../../modules/backup/notifications";
import { BackupReport, type BackupReportProps } from "../../../modules/backup/report";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const notifications = (props: Partial<VaultNotificationsProps> = {}): StackJson =>
  synth(
    (stack) =>
      new VaultNotifications(stack, "messages", {
        placement: stack.in("eu-west-1"),
        vault: { vaultArn: `arn:aws:backup:eu-west-1:${TEST_ACCOUNT}:backup-vault:example` },
        topicName: "backup",
        keyAlias: "alias/backup-messages",
        ...props,
      }),
  );

describe("VaultNotifications", () => {
  test("tells what ended or failed, once AWS Backup may publish", () => {
    expect(bodiesOf(notifications(), "aws_backup_vault_notifications")).toEqual([
      {
        provider: "aws.eu-west-1",
        backup_vault_name: "example",
        sns_topic_arn: "${aws_sns_topic.messages_topic.arn}",
        backup_vault_events: [
          "BACKUP_JOB_COMPLETED",
          "COPY_JOB_FAILED",
          "RESTORE_JOB_COMPLETED",
          "S3_BACKUP_OBJECT_FAILED",
        ],
        depends_on: ["aws_sns_topic_policy.messages_policy"],
      },
    ]);
  });

  test("lets AWS Backup through the topic's policy and its key's, and nobody without TLS", () => {
    const json = notifications({ events: ["COPY_JOB_FAILED"] });
    const topic = statementsOf(resourceOf(json, "aws_sns_topic_policy").policy);
    expect(Object.keys(topic)).toEqual(["BackupPublishes", "DenyPlainHttp"]);
    expect(Object.keys(statementsOf(resourceOf(json, "aws_kms_key").policy))).toEqual([
      "AccountAdministration",
      "BackupPublishes",
    ]);
    expect(resourceOf(json, "aws_sns_topic").kms_master_key_id).toBe("${aws_kms_key.messages_key_key.arn}");
  });

  test("refuses to tell nothing", () => {
    expect(() => notifications({ events: [] })).toThrow("[test/messages] events must name an event, got none");
  });
});

const report = (props: Partial<BackupReportProps> = {}): StackJson =>
  synth(
    (stack) =>
      new BackupReport(stack, "report", {
        placement: stack.in("eu-west-1"),
        reportName: "jobs",
        jobs: "RESTORE",
        bucketName: "reports",
        ...props,
      }),
  );

describe("BackupReport", () => {
  test("goes to the bucket as CSV", () => {
    expect(bodiesOf(report(), "aws_backup_report_plan")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "jobs",
        report_delivery_channel: { s3_bucket_name: "reports", formats: ["CSV"] },
        report_setting: { report_template: "RESTORE_JOB_REPORT" },
      },
    ]);
  });

  test.each<[string, Partial<BackupReportProps>, string]>([
    [
      "a name with a hyphen",
      { reportName: "my-jobs" },
      "reportName must be a letter and up to 255 letters, digits, '_', got 'my-jobs'",
    ],
    ["no format", { formats: [] }, "formats must name CSV or JSON, got none"],
  ])("refuses %s", (_, props, message) => {
    expect(() => report(props)).toThrow(`[test/report] ${message}`);
  });
});
