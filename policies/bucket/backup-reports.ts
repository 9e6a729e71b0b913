import { arn, bucketArn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets the reports of AWS Backup of one account into a bucket. AWS makes the service-linked role with the first report
 * plan; the bucket's policy can name it before.
 *
 * Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-report-plan-console.html
 */
export function backupReports(reports: {
  readonly bucketName: string;
  readonly accountId: string;
  readonly partition: string;
  /** Begin of the objects' keys, without a slash at its end. @default - none */
  readonly keyPrefix?: string;
}): Statement {
  const { bucketName, accountId: account, partition, keyPrefix } = reports;
  const roleName = "aws-service-role/reports.backup.amazonaws.com/AWSServiceRoleForBackupReports";
  return {
    Sid: "BackupReports",
    Effect: "Allow",
    // By its account, and the role in the condition: S3 refuses a principal that is not there yet.
    Principal: { AWS: arn({ partition, service: "iam", account, resource: "root" }) },
    Action: "s3:PutObject",
    Resource: bucketArn(bucketName, keyPrefix === undefined ? "*" : `${keyPrefix}/*`, partition),
    Condition: {
      ArnEquals: { "aws:PrincipalArn": arn({ partition, service: "iam", account, resource: `role/${roleName}` }) },
      StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" },
    },
  };
}
