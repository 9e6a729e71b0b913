import type { Statement } from "../document";

/**
 * Lets AWS Backup take the role. AWS names no condition key for it, and its own default role has none: IfExists, so that
 * the account is checked where AWS tells it and backups do not fail where it does not.
 *
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html
 */
export function assumedByBackup(accountId: string): Statement {
  return {
    Sid: "Backup",
    Effect: "Allow",
    Principal: { Service: "backup.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEqualsIfExists: { "aws:SourceAccount": accountId } },
  };
}
