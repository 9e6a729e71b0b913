import type { Statement } from "../document";

/**
 * Lets AWS Backup publish to a topic. Its page shows no condition; IfExists, so that the account is checked where AWS
 * tells it and no message is lost where it does not.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
export function backupToTopic(topicArn: string, accountId: string): Statement {
  return {
    Sid: "BackupPublishes",
    Effect: "Allow",
    Principal: { Service: "backup.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: { StringEqualsIfExists: { "aws:SourceAccount": accountId } },
  };
}
