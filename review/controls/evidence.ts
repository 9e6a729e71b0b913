import type { Evidence } from "./control";

/** A module with the test of the same name. */
function module(path: string, name: string, type: string, test = path): Evidence {
  return { construct: `modules/${path}.ts#${name}`, type, test: `test/modules/${test}.test.ts` };
}

/** A service control policy with its allow and deny cases. */
function serviceControl(path: string, name: string, test = path): Evidence {
  return {
    construct: `policies/service-control/${path}.ts#${name}`,
    test: `test/policies/service-control/${test}.test.ts`,
  };
}

export const trail = module("cloudtrail/organization-trail", "OrganizationTrail", "aws_cloudtrail");
export const cisAlarms = module("cis-alarms/cis-alarms", "CisAlarms", "aws_cloudwatch_metric_alarm");
export const logBucket = module("log-archive/log-bucket", "LogBucket", "aws_s3_bucket_policy");
export const secureBucket = module("s3/secure-bucket", "SecureBucket", "aws_s3_bucket_public_access_block");
export const accountBlock = module(
  "s3/account-public-access-block",
  "AccountPublicAccessBlock",
  "aws_s3_account_public_access_block",
);
export const recorder = module("config/recorder", "ConfigRecorder", "aws_config_configuration_recorder");
export const key = module("kms/key", "Key", "aws_kms_key");
export const detector = module("guardduty/detector", "GuardDutyDetector", "aws_guardduty_detector");
export const guardDuty = module(
  "guardduty/organization",
  "GuardDutyOrganization",
  "aws_guardduty_organization_configuration_feature",
);
export const inspector = module(
  "inspector/organization",
  "InspectorOrganization",
  "aws_inspector2_organization_configuration",
);
export const macie = module("macie/organization", "MacieOrganization", "aws_macie2_organization_configuration");
export const securityHub = module(
  "security-hub/organization",
  "SecurityHubOrganization",
  "aws_securityhub_organization_configuration",
);
export const analyzer = module(
  "access-analyzer/external-access",
  "ExternalAccessAnalyzer",
  "aws_accessanalyzer_analyzer",
);
export const ebsEncryption = module(
  "ebs/encryption-by-default",
  "EbsEncryptionByDefault",
  "aws_ebs_encryption_by_default",
);
export const defaultVpc = module("vpc/closed-default-vpc", "ClosedDefaultVpc", "aws_default_security_group");
export const archiveQueries = module("athena/archive-queries", "ArchiveQueries", "aws_athena_workgroup");
export const bus = module(
  "events/event-bus",
  "OrganizationEventBus",
  "aws_cloudwatch_event_bus_policy",
  "events/events",
);
export const backupVault = module("backup/vault", "BackupVault", "aws_backup_vault");
export const organization = module("organizations/organization", "Organization", "aws_iam_organizations_features");
export const contact = module("account/alternate-contact", "AlternateContact", "aws_account_alternate_contact");
export const supportRole = module("iam/support-role", "SupportRole", "aws_iam_role", "iam/roles");
export const passwordPolicy = module(
  "iam/password-policy",
  "PasswordPolicy",
  "aws_iam_account_password_policy",
  "iam/iam",
);
export const topic: Evidence = {
  construct: "modules/events/topic.ts#EventTopic",
  type: "aws_sns_topic",
  test: "test/modules/events/events.test.ts",
};

export const noPublicSharing = serviceControl("deny-public-sharing", "denyPublicSharing");
export const imdsv2 = serviceControl("require-imdsv2", "requireImdsv2");
export const noIamUsers = serviceControl("deny-iam-users", "denyIamUsers");
export const noRootUser = serviceControl("deny-root-user", "denyRootUser");
export const protectedKeys = serviceControl("protect-keys", "protectKeys");
