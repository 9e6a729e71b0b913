import type { Statement } from "../document";

/**
 * Lets AWS Backup publish to a topic that is encrypted with the key, and to no other.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html and
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
export function backupToEncryptedTopic(accountId: string, topicArn: string): Statement {
  return {
    Sid: "BackupPublishes",
    Effect: "Allow",
    Principal: { Service: "backup.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": topicArn },
      StringEqualsIfExists: { "aws:SourceAccount": accountId },
    },
  };
}
