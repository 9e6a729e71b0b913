/**
 * AWS services with trusted access to the organization. The list is authoritative: a service that is missing here loses
 * its access at the next deployment, so services that enable themselves (Firewall Manager, RAM, Config, StackSets)
 * stand in it too. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
 */
export const TRUSTED_ACCESS_PRINCIPALS: readonly string[] = [
  "access-analyzer.amazonaws.com",
  "account.amazonaws.com",
  "agentless.inspector2.amazonaws.com",
  "backup.amazonaws.com",
  "cloudtrail.amazonaws.com",
  "config-multiaccountsetup.amazonaws.com",
  "config.amazonaws.com",
  "fms.amazonaws.com",
  "guardduty.amazonaws.com",
  "health.amazonaws.com",
  "iam.amazonaws.com",
  "inspector2.amazonaws.com",
  "ipam.amazonaws.com",
  "macie.amazonaws.com",
  "malware-protection.guardduty.amazonaws.com",
  "member.org.stacksets.cloudformation.amazonaws.com",
  "ram.amazonaws.com",
  "reporting.trustedadvisor.amazonaws.com",
  "resource-explorer-2.amazonaws.com",
  "securityhub.amazonaws.com",
  "servicequotas.amazonaws.com",
  "ssm.amazonaws.com",
  "sso.amazonaws.com",
  "tagpolicies.tag.amazonaws.com",
];

/**
 * Policy types that are switched on. A type must be on before a policy of it is attached; switching one on changes
 * nothing by itself. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html
 */
export const ENABLED_POLICY_TYPES: readonly string[] = [
  "AISERVICES_OPT_OUT_POLICY",
  "BACKUP_POLICY",
  "CHATBOT_POLICY",
  "DECLARATIVE_POLICY_EC2",
  "RESOURCE_CONTROL_POLICY",
  "SERVICE_CONTROL_POLICY",
  "TAG_POLICY",
];
