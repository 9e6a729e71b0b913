/**
 * Resource types by the names that AWS Backup's opt-in settings have for them.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/service-opt-in.html; as of 2026-11-22.
 */
export const BACKUP_RESOURCE_TYPES = [
  "Aurora",
  "CloudFormation",
  "DSQL",
  "DocumentDB",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "FSx",
  "Neptune",
  "RDS",
  "Redshift",
  "Redshift Serverless",
  "S3",
  "SAP HANA on Amazon EC2",
  "Storage Gateway",
  "Timestream",
  "VirtualMachine",
] as const;

export type BackupResourceType = (typeof BACKUP_RESOURCE_TYPES)[number];

/**
 * Types that are opted in unless the configuration says otherwise. Only such as every region has: AWS refuses the whole
 * call for a type that the region lacks (https://github.com/hashicorp/terraform-provider-aws/issues/21801).
 */
export const USUAL_BACKUP_RESOURCE_TYPES: readonly BackupResourceType[] = [
  "Aurora",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "RDS",
  "S3",
];
