import { arn, partitionOf, stateMachineArn } from "../../../core/arns";
import { SERVICE_LINKED_ROLE_NAMES } from "../../../core/service-linked-roles";
import type { StackResources } from "./stack-json";

/** The account whose resources a stack holds. */
export interface Owner {
  readonly accountId: string;
  readonly homeRegion: string;
}

interface Subject {
  /** An argument as text; undefined if only AWS knows it. */
  readonly text: (argument: string) => string | undefined;
  readonly region: string;
  readonly owner: Owner;
}

/** Id for `terraform import`; undefined if it does not follow from what is known. */
type ImportId = (subject: Subject) => string | undefined;

const argument =
  (name: string): ImportId =>
  ({ text }) =>
    text(name);

/** Policies of OpenSearch Serverless go by name and type. */
const securityPolicy: ImportId = ({ text }) =>
  named(text("name"), (name) => named(text("type"), (type) => `${name}/${type}`));

/**
 * Resource types with a name that we choose: creating one a second time fails, because the name is taken, so what a run
 * that was cut off left behind is imported. The ids are those of each type's page in the provider's documentation,
 * https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs.
 */
const IMPORT_IDS: Readonly<Record<string, ImportId>> = {
  aws_accessanalyzer_analyzer: argument("analyzer_name"),
  aws_accessanalyzer_archive_rule: ({ text }) =>
    named(text("analyzer_name"), (analyzer) => named(text("rule_name"), (rule) => `${analyzer}/${rule}`)),
  aws_api_gateway_base_path_mapping: ({ text }) =>
    named(text("domain_name"), (domain) => `${domain}/${text("base_path") ?? ""}`),
  aws_api_gateway_domain_name: argument("domain_name"),
  // A second one is refused, and the id has that of the API in it, which AWS assigns.
  aws_api_gateway_method: () => undefined,
  aws_api_gateway_method_response: () => undefined,
  aws_api_gateway_model: () => undefined,
  aws_api_gateway_resource: () => undefined,
  aws_api_gateway_stage: () => undefined,
  aws_api_gateway_usage_plan_key: () => undefined,
  aws_athena_workgroup: argument("name"),
  aws_autoscaling_group: argument("name"),
  // AWS assigns their ids, and takes each name of a plan once.
  aws_backup_plan: () => undefined,
  aws_backup_report_plan: argument("name"),
  aws_backup_restore_testing_plan: argument("name"),
  aws_backup_restore_testing_selection: ({ text }) =>
    named(text("name"), (name) => named(text("restore_testing_plan_name"), (plan) => `${name}:${plan}`)),
  aws_backup_vault: argument("name"),
  // AWS assigns their ids, and takes each name once: an account's, and a knowledge base's.
  aws_bedrockagent_data_source: () => undefined,
  aws_bedrockagent_knowledge_base: () => undefined,
  aws_budgets_budget: ({ text, owner }) => named(text("name"), (name) => `${owner.accountId}:${name}`),
  aws_chatbot_slack_channel_configuration: ({ text, owner }) =>
    named(text("configuration_name"), (name) =>
      arn({
        partition: partitionOf(owner.homeRegion),
        service: "chatbot",
        account: owner.accountId,
        resource: `chat-configuration/slack-channel/${name}`,
      }),
    ),
  aws_chatbot_teams_channel_configuration: argument("team_id"),
  // Each has a name that is taken, and an id that CloudFront assigns.
  aws_cloudfront_cache_policy: () => undefined,
  aws_cloudfront_origin_access_control: () => undefined,
  aws_cloudfront_origin_request_policy: () => undefined,
  aws_cloudfront_response_headers_policy: () => undefined,
  aws_cloudtrail: ({ text, region, owner }) =>
    named(text("name"), (name) => arnIn(region, owner, "cloudtrail", `trail/${name}`)),
  aws_cloudtrail_organization_delegated_admin_account: argument("account_id"),
  aws_cloudwatch_event_bus: argument("name"),
  aws_cloudwatch_log_group: argument("name"),
  aws_config_configuration_aggregator: argument("name"),
  aws_cognito_user_group: ({ text }) =>
    named(text("user_pool_id"), (pool) => named(text("name"), (name) => `${pool}/${name}`)),
  aws_cognito_user_pool_domain: argument("domain"),
  aws_dynamodb_table: argument("name"),
  // Its id holds the region of the primary, which only the primary's ARN tells.
  aws_dynamodb_table_replica: () => undefined,
  // The catalog is the account's own, which has the account's id.
  aws_fms_admin_account: argument("account_id"),
  aws_glue_catalog_database: ({ text, owner }) => named(text("name"), (name) => `${owner.accountId}:${name}`),
  aws_glue_catalog_table: ({ text, owner }) =>
    named(text("database_name"), (database) => named(text("name"), (name) => `${owner.accountId}:${database}:${name}`)),
  aws_guardduty_filter: ({ text }) =>
    named(text("detector_id"), (detector) => named(text("name"), (name) => `${detector}:${name}`)),
  aws_guardduty_organization_admin_account: argument("admin_account_id"),
  aws_iam_account_alias: argument("account_alias"),
  aws_iam_instance_profile: argument("name"),
  aws_iam_openid_connect_provider: ({ text, owner }) =>
    named(text("url"), (url) => iamArn(owner, `oidc-provider/${url.replace(/^https:\/\//, "")}`)),
  aws_iam_policy: ({ text, owner }) =>
    named(text("name"), (name) => iamArn(owner, `policy${text("path") ?? "/"}${name}`)),
  aws_iam_role: argument("name"),
  aws_iam_service_linked_role: ({ text, owner }) =>
    named(text("aws_service_name"), (service) =>
      named(SERVICE_LINKED_ROLE_NAMES[service], (name) => iamArn(owner, `role/aws-service-role/${service}/${name}`)),
    ),
  aws_inspector2_member_association: argument("account_id"),
  aws_kms_alias: argument("name"),
  aws_macie2_account: ({ owner }) => owner.accountId,
  aws_macie2_classification_export_configuration: ({ region }) => region,
  aws_macie2_member: argument("account_id"),
  aws_macie2_organization_admin_account: argument("admin_account_id"),
  aws_lambda_function: argument("function_name"),
  aws_lambda_permission: ({ text }) =>
    named(text("function_name"), (name) =>
      named(text("statement_id"), (statement) => `${name.split(":").at(-1) ?? name}/${statement}`),
    ),
  aws_networkfirewall_rule_group: ({ text, region, owner }) =>
    named(text("type"), (type) =>
      named(text("name"), (name) =>
        arn({
          partition: partitionOf(region),
          service: "network-firewall",
          region,
          account: owner.accountId,
          resource: `${type.toLowerCase()}-rulegroup/${name}`,
        }),
      ),
    ),
  aws_opensearchserverless_access_policy: securityPolicy,
  // AWS assigns its id, and takes the name once.
  aws_opensearchserverless_collection: () => undefined,
  aws_opensearchserverless_security_policy: securityPolicy,
  aws_organizations_delegated_administrator: ({ text }) =>
    named(text("account_id"), (account) => named(text("service_principal"), (service) => `${account}/${service}`)),
  // The policy's id is AWS's: it is known once the policy is in the state.
  aws_organizations_policy_attachment: ({ text }) =>
    named(text("target_id"), (target) => named(text("policy_id"), (policy) => `${target}:${policy}`)),
  aws_route: ({ text }) =>
    named(text("route_table_id"), (table) =>
      named(text("destination_cidr_block"), (destination) => `${table}_${destination}`),
    ),
  aws_route_table_association: ({ text }) =>
    named(text("subnet_id"), (subnet) => named(text("route_table_id"), (table) => `${subnet}/${table}`)),
  // The zone's id is AWS's: it is known once the zone is in the state.
  aws_route53_key_signing_key: ({ text }) => joined(text("hosted_zone_id"), text("name")),
  aws_route53_record: ({ text }) =>
    named(text("zone_id"), (zone) =>
      named(text("name"), (name) =>
        named(text("type"), (type) => [zone, name, type, text("set_identifier")].filter(Boolean).join("_")),
      ),
    ),
  aws_s3_bucket: argument("bucket"),
  // The ARN ends with six characters that AWS chooses; the name is taken.
  aws_secretsmanager_secret: () => undefined,
  aws_securityhub_account: ({ owner }) => owner.accountId,
  aws_securityhub_organization_admin_account: argument("admin_account_id"),
  aws_securityhub_product_subscription: ({ text, owner }) =>
    named(text("product_arn"), (product) => `${product},${subscriptionArn(product, owner)}`),
  aws_scheduler_schedule: ({ text }) =>
    named(text("group_name"), (group) => named(text("name"), (name) => `${group}/${name}`)),
  aws_scheduler_schedule_group: argument("name"),
  aws_sfn_state_machine: ({ text, region, owner }) =>
    named(text("name"), (name) => stateMachineArn(owner.accountId, region, name)),
  aws_shield_protection_group: argument("protection_group_id"),
  aws_shield_subscription: ({ owner }) => owner.accountId,
  // Importing a secret would put it into the state, where creating it does not: whoever meets one deletes it.
  aws_ssm_parameter: ({ text }) => (text("type") === "SecureString" ? undefined : text("name")),
  aws_ssoadmin_account_assignment: ({ text }) =>
    joined(
      text("principal_id"),
      text("principal_type"),
      text("target_id"),
      text("target_type"),
      text("permission_set_arn"),
      text("instance_arn"),
    ),
  aws_ssoadmin_managed_policy_attachment: ({ text }) =>
    joined(text("managed_policy_arn"), text("permission_set_arn"), text("instance_arn")),
  // The policy's name stands in a block, which is not looked into.
  aws_ssoadmin_customer_managed_policy_attachment: () => undefined,
  aws_sns_topic: ({ text, region, owner }) => named(text("name"), (name) => arnIn(region, owner, "sns", name)),
  // Their ids are AWS's; the names are ours, and there once in each scope.
  aws_wafv2_ip_set: () => undefined,
  aws_wafv2_regex_pattern_set: () => undefined,
  aws_wafv2_rule_group: () => undefined,
  aws_wafv2_web_acl: () => undefined,
};

/** Whether the type has a name of ours, so that its import id can be derived. */
export function isNamed(type: string): boolean {
  return Object.hasOwn(IMPORT_IDS, type);
}

/** Import id of a named resource; undefined if it depends on something that only AWS knows. */
export function importId(address: string, resources: StackResources, owner: Owner): string | undefined {
  const type = address.split(".")[0] ?? "";
  if (!isNamed(type) || resources.body(address) === undefined) return undefined;
  const text = (name: string): string | undefined => resources.text(address, name);
  return IMPORT_IDS[type]?.({ text, owner, region: resources.region(address) ?? owner.homeRegion });
}

function named(value: string | undefined, build: (value: string) => string | undefined): string | undefined {
  return value === undefined ? undefined : build(value);
}

/** Parts of an id with commas between; undefined unless all are known. */
function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(",");
}

function arnIn(region: string, { accountId: account }: Owner, service: string, resource: string): string {
  return arn({ service, region, account, resource });
}

function iamArn({ accountId: account, homeRegion }: Owner, resource: string): string {
  return arn({ partition: partitionOf(homeRegion), service: "iam", account, resource });
}

/** The subscription has the product's region and name, and the subscriber's account. */
function subscriptionArn(product: string, { accountId }: Owner): string {
  const [prefix, partition, service, region, , resource = ""] = product.split(":");
  return [prefix, partition, service, region, accountId, resource.replace(/^product\//, "product-subscription/")].join(
    ":",
  );
}
