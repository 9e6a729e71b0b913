/**
 * Resource types whose id AWS assigns: nobody can tell from the configuration whether a run that was cut off left one
 * behind. For each the command that lists what exists.
 */
const LISTING: Readonly<Record<string, string>> = {
  aws_athena_named_query: "aws athena list-named-queries --work-group <workgroup>",
  aws_ce_anomaly_monitor: "aws ce get-anomaly-monitors",
  aws_ce_anomaly_subscription: "aws ce get-anomaly-subscriptions",
  aws_cloudfront_distribution: "aws cloudfront list-distributions",
  aws_cloudfront_vpc_origin: "aws cloudfront list-vpc-origins",
  aws_cloudtrail_event_data_store: "aws cloudtrail list-event-data-stores",
  aws_fms_policy: "aws fms list-policies",
  aws_fms_resource_set: "aws fms list-resource-sets",
  aws_eip: "aws ec2 describe-addresses",
  aws_flow_log: "aws ec2 describe-flow-logs",
  aws_cloudwatch_log_delivery: "aws logs describe-deliveries",
  aws_globalaccelerator_accelerator: "aws globalaccelerator list-accelerators",
  aws_globalaccelerator_endpoint_group: "aws globalaccelerator list-endpoint-groups --listener-arn <listener>",
  aws_globalaccelerator_listener: "aws globalaccelerator list-listeners --accelerator-arn <accelerator>",
  aws_guardduty_detector: "aws guardduty list-detectors",
  aws_guardduty_ipset: "aws guardduty list-ip-sets --detector-id <detector>",
  aws_guardduty_malware_protection_plan: "aws guardduty list-malware-protection-plans",
  aws_guardduty_publishing_destination: "aws guardduty list-publishing-destinations --detector-id <detector>",
  aws_guardduty_threatintelset: "aws guardduty list-threat-intel-sets --detector-id <detector>",
  aws_identitystore_group: "aws identitystore list-groups --identity-store-id <identity store>",
  aws_inspector2_filter: "aws inspector2 list-filters",
  aws_internet_gateway: "aws ec2 describe-internet-gateways",
  aws_kms_key: "aws kms list-keys",
  aws_kms_replica_key: "aws kms list-keys",
  aws_launch_template: "aws ec2 describe-launch-templates",
  aws_lb: "aws elbv2 describe-load-balancers",
  aws_lb_listener: "aws elbv2 describe-listeners --load-balancer-arn <balancer>",
  aws_lb_target_group: "aws elbv2 describe-target-groups",
  aws_macie2_classification_job: "aws macie2 list-classification-jobs",
  aws_macie2_custom_data_identifier: "aws macie2 list-custom-data-identifiers",
  aws_macie2_findings_filter: "aws macie2 list-findings-filters",
  aws_nat_gateway: "aws ec2 describe-nat-gateways",
  aws_network_acl: "aws ec2 describe-network-acls",
  aws_organizations_account: "aws organizations list-accounts",
  aws_organizations_organization: "aws organizations describe-organization",
  aws_organizations_organizational_unit: "aws organizations list-organizational-units-for-parent --parent-id <parent>",
  aws_organizations_policy: "aws organizations list-policies --filter <type>",
  aws_route53_resolver_firewall_domain_list: "aws route53resolver list-firewall-domain-lists",
  aws_route53_resolver_firewall_rule: "aws route53resolver list-firewall-rules --firewall-rule-group-id <rule group>",
  aws_route53_resolver_firewall_rule_group: "aws route53resolver list-firewall-rule-groups",
  aws_route53_resolver_query_log_config: "aws route53resolver list-resolver-query-log-configs",
  aws_route53_resolver_query_log_config_association: "aws route53resolver list-resolver-query-log-config-associations",
  aws_route_table: "aws ec2 describe-route-tables",
  aws_security_group: "aws ec2 describe-security-groups",
  aws_route53_health_check: "aws route53 list-health-checks",
  aws_route53_query_log: "aws route53 list-query-logging-configs",
  aws_route53_zone: "aws route53 list-hosted-zones",
  aws_securityhub_automation_rule: "aws securityhub list-automation-rules",
  aws_securityhub_configuration_policy: "aws securityhub list-configuration-policies",
  aws_securityhub_finding_aggregator: "aws securityhub list-finding-aggregators",
  aws_shield_protection: "aws shield list-protections",
  aws_ssm_association: "aws ssm list-associations",
  aws_ssm_maintenance_window: "aws ssm describe-maintenance-windows",
  aws_ssm_maintenance_window_target: "aws ssm describe-maintenance-window-targets --window-id <window>",
  aws_ssm_maintenance_window_task: "aws ssm describe-maintenance-window-tasks --window-id <window>",
  aws_ssm_patch_baseline: "aws ssm describe-patch-baselines --filters Key=OWNER,Values=Self",
  aws_ssoadmin_permission_set: "aws sso-admin list-permission-sets --instance-arn <instance>",
  aws_subnet: "aws ec2 describe-subnets",
  aws_vpc: "aws ec2 describe-vpcs",
  aws_vpc_endpoint: "aws ec2 describe-vpc-endpoints",
  aws_vpc_security_group_egress_rule: "aws ec2 describe-security-group-rules",
  aws_vpc_security_group_ingress_rule: "aws ec2 describe-security-group-rules",
};

/** For named types whose id still could not be derived: the command that shows it. */
const FINDING: Readonly<Record<string, string>> = {
  aws_accessanalyzer_analyzer: "aws accessanalyzer list-analyzers",
  aws_accessanalyzer_archive_rule: "aws accessanalyzer list-archive-rules --analyzer-name <analyzer>",
  aws_athena_workgroup: "aws athena list-work-groups",
  aws_autoscaling_group: "aws autoscaling describe-auto-scaling-groups",
  aws_backup_vault: "aws backup list-backup-vaults",
  aws_budgets_budget: "aws budgets describe-budgets --account-id <account>",
  aws_cloudfront_cache_policy: "aws cloudfront list-cache-policies --type custom",
  aws_cloudfront_origin_access_control: "aws cloudfront list-origin-access-controls",
  aws_cloudfront_origin_request_policy: "aws cloudfront list-origin-request-policies --type custom",
  aws_cloudfront_response_headers_policy: "aws cloudfront list-response-headers-policies --type custom",
  aws_cloudtrail: "aws cloudtrail list-trails",
  aws_cloudtrail_organization_delegated_admin_account:
    "aws organizations list-delegated-administrators --service-principal cloudtrail.amazonaws.com",
  aws_cloudwatch_log_group: "aws logs describe-log-groups",
  aws_fms_admin_account: "aws fms get-admin-account",
  aws_glue_catalog_database: "aws glue get-databases",
  aws_glue_catalog_table: "aws glue get-tables --database-name <database>",
  aws_guardduty_filter: "aws guardduty list-filters --detector-id <detector>",
  aws_guardduty_organization_admin_account: "aws guardduty list-organization-admin-accounts",
  aws_iam_account_alias: "aws iam list-account-aliases",
  aws_iam_instance_profile: "aws iam list-instance-profiles",
  aws_iam_role: "aws iam list-roles",
  aws_iam_service_linked_role: "aws iam list-roles --path-prefix /aws-service-role/",
  aws_inspector2_member_association: "aws inspector2 list-members",
  aws_kms_alias: "aws kms list-aliases",
  aws_macie2_account: "aws macie2 get-macie-session",
  aws_macie2_classification_export_configuration: "aws macie2 get-classification-export-configuration",
  aws_macie2_member: "aws macie2 list-members --only-associated false",
  aws_macie2_organization_admin_account: "aws macie2 list-organization-admin-accounts",
  aws_networkfirewall_rule_group: "aws network-firewall list-rule-groups",
  aws_organizations_delegated_administrator: "aws organizations list-delegated-administrators",
  aws_organizations_policy_attachment: "aws organizations list-targets-for-policy --policy-id <policy>",
  aws_route: "aws ec2 describe-route-tables",
  aws_route_table_association: "aws ec2 describe-route-tables",
  aws_route53_key_signing_key: "aws route53 get-dnssec --hosted-zone-id <zone>",
  aws_route53_record: "aws route53 list-resource-record-sets --hosted-zone-id <zone>",
  aws_s3_bucket: "aws s3api list-buckets",
  aws_securityhub_account: "aws securityhub describe-hub",
  aws_securityhub_organization_admin_account: "aws securityhub list-organization-admin-accounts",
  aws_securityhub_product_subscription: "aws securityhub list-enabled-products-for-import",
  aws_shield_protection_group: "aws shield list-protection-groups",
  aws_shield_subscription: "aws shield describe-subscription",
  aws_ssoadmin_account_assignment:
    "aws sso-admin list-account-assignments --instance-arn <instance> --account-id <account> --permission-set-arn <set>",
  aws_ssoadmin_customer_managed_policy_attachment:
    "aws sso-admin list-customer-managed-policy-references-in-permission-set --instance-arn <instance> --permission-set-arn <set>",
  aws_ssoadmin_managed_policy_attachment:
    "aws sso-admin list-managed-policies-in-permission-set --instance-arn <instance> --permission-set-arn <set>",
};

/** Whether AWS assigns the id of resources of the type. */
export function isUnnamed(type: string): boolean {
  return Object.hasOwn(LISTING, type);
}

/** Command that lists the resources of a type, in a region. */
export function listingCommand(type: string, region: string | undefined): string {
  // A type that nobody has sorted yet: tags are on everything we make.
  const command = LISTING[type] ?? FINDING[type] ?? "aws resourcegroupstaggingapi get-resources";
  return region === undefined ? command : `${command} --region ${region}`;
}
