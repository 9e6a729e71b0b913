/**
 * Resource types whose creation sets something that there is exactly one of: doing it a second time has the same result,
 * and Terraform does it by itself at the next deployment. Nothing to recover.
 */
const REPEATABLE: ReadonlySet<string> = new Set([
  "aws_account_alternate_contact",
  "aws_account_primary_contact",
  "aws_account_region",
  "aws_backup_global_settings",
  "aws_backup_region_settings",
  "aws_backup_vault_policy",
  "aws_cloudwatch_event_bus_policy",
  "aws_cloudwatch_event_rule",
  "aws_cloudwatch_event_target",
  "aws_config_configuration_recorder",
  "aws_config_configuration_recorder_status",
  "aws_config_delivery_channel",
  "aws_config_retention_configuration",
  "aws_ebs_encryption_by_default",
  "aws_ebs_snapshot_block_public_access",
  "aws_ec2_image_block_public_access",
  "aws_ec2_instance_metadata_defaults",
  "aws_guardduty_detector_feature",
  "aws_guardduty_organization_configuration",
  "aws_guardduty_organization_configuration_feature",
  "aws_iam_account_password_policy",
  "aws_iam_organizations_features",
  "aws_iam_role_policy",
  "aws_iam_role_policy_attachment",
  "aws_kms_key_policy",
  "aws_macie2_organization_configuration",
  "aws_ram_sharing_with_organization",
  "aws_s3_account_public_access_block",
  "aws_s3_bucket_lifecycle_configuration",
  "aws_s3_bucket_logging",
  "aws_s3_bucket_notification",
  "aws_s3_bucket_object_lock_configuration",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_policy",
  "aws_s3_bucket_public_access_block",
  "aws_s3_bucket_server_side_encryption_configuration",
  "aws_s3_bucket_versioning",
  "aws_sns_topic_policy",
]);

export function isRepeatable(type: string): boolean {
  return REPEATABLE.has(type);
}
