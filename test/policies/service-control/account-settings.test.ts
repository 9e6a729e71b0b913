import { denyDefaultEncryptionChanges } from "../../../policies/service-control/deny-default-encryption-changes";
import { protectAccountSettings } from "../../../policies/service-control/protect-account-settings";
import { BREAK_GLASS, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

testControl(denyDefaultEncryptionChanges(), [
  denies("switching off", "ec2:DisableEbsEncryptionByDefault"),
  denies("switching off, by the root user", "ec2:DisableEbsEncryptionByDefault", { principal: ROOT }),
  denies("switching off, by the break-glass role", "ec2:DisableEbsEncryptionByDefault", { principal: BREAK_GLASS }),
  denies("another key", "ec2:ModifyEbsDefaultKmsKeyId"),
  denies("AWS's key", "ec2:ResetEbsDefaultKmsKeyId"),
  leaves("switching on", "ec2:EnableEbsEncryptionByDefault"),
  leaves("reading", "ec2:GetEbsEncryptionByDefault"),
  leaves("volumes", "ec2:CreateVolume"),
]);

testControl(protectAccountSettings(), [
  denies("a contact", "account:PutAlternateContact"),
  denies("a contact", "account:DeleteAlternateContact", { principal: ROOT }),
  denies("the account's name", "account:PutAccountName"),
  denies("the address of the root user", "account:StartPrimaryEmailUpdate"),
  denies("the address of the root user", "account:AcceptPrimaryEmailUpdate"),
  denies("the password policy", "iam:UpdateAccountPasswordPolicy"),
  denies("the password policy", "iam:DeleteAccountPasswordPolicy"),
  denies("the serial console", "ec2:EnableSerialConsoleAccess"),
  denies("metadata defaults", "ec2:ModifyInstanceMetadataDefaults"),
  leaves("reading", "account:GetAlternateContact"),
  leaves("reading", "iam:GetAccountPasswordPolicy"),
  leaves("less access", "ec2:DisableSerialConsoleAccess"),
]);
