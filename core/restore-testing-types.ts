/**
 * Resource types that AWS Backup restores for a try.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingSelectionForCreate.html; as of 2026-11-22.
 */
export const RESTORE_TESTING_TYPES = [
  "Aurora",
  "DocumentDB",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "FSx",
  "Neptune",
  "RDS",
  "S3",
] as const;

export type RestoreTestingType = (typeof RESTORE_TESTING_TYPES)[number];
