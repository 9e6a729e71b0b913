import { createHash } from "node:crypto";

/** Every name that we choose. A name is a rule, not a fact: any stack can derive it without another stack's state. */

/** Longest bucket name that S3 takes (docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html). */
export const MAX_BUCKET_NAME_LENGTH = 63;

/**
 * Bucket names are unique in all of AWS, so they carry the account id and region.
 * Example: example-cloudtrail-222222222222-eu-west-1.
 */
export function bucketName(organization: string, purpose: string, account: string, region: string): string {
  return `${organization}-${purpose}-${account}-${region}`;
}

/** WAF delivers only to buckets whose name begins so. */
export function wafLogBucketName(organization: string, account: string, region: string): string {
  return `aws-waf-logs-${organization}-${account}-${region}`;
}

/** Bucket of S3 server access logs: one for each account and region, as S3 demands. */
export function accessLogBucketName(organization: string, account: string, region: string): string {
  return bucketName(organization, "s3-access", account, region);
}

/** Bucket of the addresses that GuardDuty trusts or holds for threats: one in each region, in the security account. */
export function ipListBucketName(organization: string, account: string, region: string): string {
  return bucketName(organization, "ip-lists", account, region);
}

/** Bucket of the Terraform state of every stack, in the management account. */
export function stateBucketName(organization: string, account: string, region: string): string {
  return bucketName(organization, "tfstate", account, region);
}

/** Alias of the key that encrypts the Terraform state. */
export function stateKeyAlias(organization: string): string {
  return `alias/${organization}-tfstate`;
}

/** Alias of the log archive's key, the same in every region. */
export function logKeyAlias(organization: string): string {
  return `alias/${organization}-logs`;
}

/** The organization trail. */
export function trailName(organization: string): string {
  return `${organization}-organization-trail`;
}

/** CloudWatch log group that the organization trail writes to. */
export function trailLogGroupName(organization: string): string {
  return `/${organization}/cloudtrail/organization-trail`;
}

/** Role with which CloudTrail writes to that log group. */
export function trailLogRoleName(organization: string): string {
  return `${organization}-organization-trail-logs`;
}

/** Alias of the key that encrypts that log group. */
export function trailLogKeyAlias(organization: string): string {
  return `alias/${organization}-organization-trail-logs`;
}

/** The event data store of CloudTrail Lake. */
export function eventDataStoreName(organization: string): string {
  return `${organization}-organization-events`;
}

/** Bucket for the results of Athena queries over the log archive. */
export function athenaResultsBucketName(organization: string, account: string, region: string): string {
  return bucketName(organization, "athena", account, region);
}

/** Athena workgroup for queries over the log archive. */
export function archiveWorkgroupName(organization: string): string {
  return `${organization}-log-archive`;
}

/** Glue database of the tables over the log archive. Athena takes lower-case letters, digits and underscores. */
export function archiveDatabaseName(organization: string): string {
  return `${organization.replaceAll("-", "_")}_log_archive`;
}

/** IAM policy that lets its holder query the log archive. */
export function archiveAuditorPolicyName(organization: string): string {
  return `${organization}-log-archive-auditor`;
}

/** Event bus in the security account's home region that findings and events of all accounts go to. */
export function securityBusName(organization: string): string {
  return `${organization}-security`;
}

/** Role in each account with which EventBridge sends events to that bus. */
export function eventForwardingRoleName(organization: string): string {
  return `${organization}-event-forwarding`;
}

/** Topic in the security account's home region that people subscribe to. */
export function findingsTopicName(organization: string): string {
  return `${organization}-security-findings`;
}

/** Rule in every account and region that forwards what arises there: certificates, AWS Health, our alarms. */
export function eventForwardingRuleName(organization: string): string {
  return `${organization}-event-forwarding`;
}

/** Queue in every account and region for what could not be forwarded. */
export function eventForwardingQueueName(organization: string): string {
  return `${organization}-event-forwarding-failed`;
}

/** Rule in the security account and every region that sends the findings of the organization to the security bus. */
export function findingCollectionRuleName(organization: string): string {
  return `${organization}-finding-collection`;
}

/** Rule of one route on the security bus; `route` is the route's id, such as guardduty. */
export function findingRouteRuleName(organization: string, route: string): string {
  return `${organization}-finding-route-${route}`;
}

/** Queue in the security account's home region for messages that could not be delivered to a target of a route. */
export function findingRouteQueueName(organization: string): string {
  return `${organization}-finding-route-failed`;
}

/** Topic beside the findings topic whose messages chat tools can read. */
export function findingsChatTopicName(organization: string): string {
  return `${organization}-security-findings-chat`;
}

/** Alias of the key that encrypts both topics. */
export function findingsKeyAlias(organization: string): string {
  return `alias/${organization}-security-findings`;
}

/** Alias of the security bus's own key. */
export function securityBusKeyAlias(organization: string): string {
  return `alias/${organization}-security-bus`;
}

/** Role that chat tools act with: it may do nothing. */
export function findingsChatRoleName(organization: string): string {
  return `${organization}-security-findings-chat`;
}

/**
 * Alarm on the queue of undeliverable messages. Not below `alarmNamePrefix`: it goes to the topic without EventBridge,
 * which is what has failed.
 */
export function findingRouteAlarmName(organization: string): string {
  return `${organization}-finding-route-failed`;
}

/** Alarm on the security account's queue of events that could not be forwarded, in each region. */
export function eventForwardingAlarmName(organization: string): string {
  return `${alarmNamePrefix(organization)}event-forwarding-failed`;
}

/** Analyzer of access from outside of the organization, one in each governed region of the security account. */
export function externalAccessAnalyzerName(organization: string): string {
  return `${organization}-external-access`;
}

/** Analyzer of unused access, in the security account's home region. */
export function unusedAccessAnalyzerName(organization: string): string {
  return `${organization}-unused-access`;
}

/** What the names of our alarms begin with: EventBridge forwards their state by it. */
export function alarmNamePrefix(organization: string): string {
  return `${organization}-security-`;
}

/** A sensitive data discovery job of Macie: `fingerprint` tells it from a job of the same name with other settings. */
export function classificationJobName(name: string, fingerprint: string): string {
  return `${name}-${fingerprint}`;
}

/** Alarm of the CIS AWS Foundations Benchmark called `alarm`. */
export function cisAlarmName(organization: string, alarm: string): string {
  return `${alarmNamePrefix(organization)}cis-${alarm}`;
}

/** CloudWatch namespace of the metrics that those alarms watch. */
export function cisMetricNamespace(organization: string): string {
  return `${organization}/cis`;
}

/** Topic in the management account that those alarms publish to. */
export function cisAlarmsTopicName(organization: string): string {
  return `${organization}-cis-alarms`;
}

/** Alias of the key that encrypts that topic. */
export function cisAlarmsTopicKeyAlias(organization: string): string {
  return `alias/${cisAlarmsTopicName(organization)}`;
}

/** Dashboard of those alarms in the management account. */
export function cisDashboardName(organization: string): string {
  return `${organization}-cis-alarms`;
}

/** Dashboard of findings and their delivery in the security account. */
export function securityDashboardName(organization: string): string {
  return `${organization}-security`;
}

/**
 * Construct id of a subscription: readable, and another for each endpoint, since an id that moves from one endpoint to
 * another would ask both to confirm again.
 */
export function subscriptionId(protocol: string, endpoint: string): string {
  const hash = createHash("sha256").update(endpoint).digest("hex").slice(0, 8);
  const readable = endpoint
    .replace(/^https:\/\//, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 40);
  return `${protocol}-${readable}-${hash}`;
}

/** A configuration policy of Security Hub. */
export function securityHubPolicyName(organization: string, policy: string): string {
  return `${organization}-${policy}`;
}

/** The configuration policy that the suspended unit gets without being asked for; no other policy is called so. */
export const SUSPENDED_POLICY_NAME = "suspended-accounts";

/** An automation rule of Security Hub. */
export function securityHubRuleName(organization: string, rule: string): string {
  return `${organization}-${rule}`;
}

/** Aggregator of AWS Config, in the security account's home region. */
export function configAggregatorName(organization: string): string {
  return `${organization}-organization`;
}

/** Role with which AWS Config reads the organization's accounts for the aggregator. */
export function configAggregatorRoleName(organization: string): string {
  return `${organization}-config-aggregator`;
}

/** Name of a managed rule of AWS Config, as AWS's console names it: DYNAMODB_PITR_ENABLED -> dynamodb-pitr-enabled. */
export function configRuleName(identifier: string): string {
  return identifier.toLowerCase().replaceAll("_", "-");
}

/** Role in each account that may read its resources but no data: what plans are made with. */
export function planRoleName(organization: string): string {
  return `${organization}-plan`;
}

/** Role in each account for emergencies, behind multi-factor sign-in and an alarm. */
export function breakGlassRoleName(organization: string): string {
  return `${organization}-break-glass`;
}

/** Alarm on any use of those roles and on any attempt at it. */
export function breakGlassAlarmName(organization: string): string {
  return `${alarmNamePrefix(organization)}break-glass`;
}

/** CloudWatch namespace of the metrics that alarms of ours watch, those of the CIS benchmark aside. */
export function securityMetricNamespace(organization: string): string {
  return `${organization}/security`;
}

/** Alias of an account, part of its sign-in address: unique in all of AWS. */
export function accountAlias(prefix: string, account: string): string {
  return `${prefix}-${account}`;
}

/** Role in each account with which people open cases with AWS Support. */
export function supportRoleName(organization: string): string {
  return `${organization}-support`;
}

/** Role in each account with which API Gateway writes its logs. */
export function apiGatewayLogRoleName(organization: string): string {
  return `${organization}-api-gateway-logs`;
}

/** Role in each account with which the Shield Response Team helps during an attack. */
export function shieldResponseTeamRoleName(organization: string): string {
  return `${organization}-shield-response-team`;
}

/** Role in each account with which AWS Backup makes and restores backups; the backup policy names it. */
export function backupRoleName(organization: string): string {
  return `${organization}-backup`;
}

/** Vault in each account and region that the backup policy names. */
export function backupVaultName(organization: string): string {
  return `${organization}-backup`;
}

/** Plan in each account and region that restores from that vault for a try; AWS takes no hyphens in its name. */
export function restoreTestingPlanName(organization: string): string {
  return `${organization}_backup`.replace(/-/g, "_");
}

/** Alias of the key of those vaults, where they have one of their own. */
export function backupKeyAlias(organization: string): string {
  return `alias/${backupVaultName(organization)}`;
}

/** A budget, or a monitor or subscription of cost anomalies, in the payer's account. */
export function costItemName(organization: string, item: string): string {
  return `${organization}-${item}`;
}

/** Role in each account that Systems Manager gives instances by default host management. */
export function hostManagementRoleName(organization: string): string {
  return `${organization}-host-management`;
}

/** Alias of the key that EBS encrypts new volumes with: one in each account and region. */
export function ebsKeyAlias(organization: string): string {
  return `alias/${organization}-ebs`;
}

/**
 * Alias of an account's data key, the same in every region. The slash keeps it apart from the aliases of the landing
 * zone's own keys, whatever the key is called.
 */
export function dataKeyAlias(organization: string, name: string): string {
  return `alias/${organization}/${name}`;
}

/** Association of Systems Manager that looks for missing patches. */
export function patchScanName(organization: string): string {
  return `${organization}-patch-scan`;
}

/** Association of Systems Manager that collects the inventory of instances. */
export function inventoryName(organization: string): string {
  return `${organization}-inventory`;
}

/** A patch baseline called `baseline`. */
export function patchBaselineName(organization: string, baseline: string): string {
  return `${organization}-${baseline}`;
}

/** A maintenance window called `window`. */
export function patchWindowName(organization: string, window: string): string {
  return `${organization}-${window}`;
}

/** An organization policy, such as example-scp-1. */
export function organizationPolicyName(organization: string, policy: string): string {
  return `${organization}-${policy}`;
}

/** A domain list or rule group of DNS Firewall in the account that administers Firewall Manager. */
export function dnsFirewallName(organization: string, item: string): string {
  return `${organization}-${item}`;
}

/** A rule group of Network Firewall in that account; its capacity follows in AWS, by `networkFirewallRuleGroupName`. */
export function networkFirewallName(organization: string, item: string): string {
  return `${organization}-${item}`;
}

/**
 * A rule group of Network Firewall. Its capacity cannot change, and a policy holds on to the old group until the new one
 * is there: so each capacity has a name of its own.
 */
export function networkFirewallRuleGroupName(name: string, capacity: number): string {
  return `${name}-${capacity}`;
}

/** A policy of Firewall Manager; part of the names of the web ACLs, firewalls and groups that it makes. */
export function firewallPolicyName(organization: string, policy: string): string {
  return `${organization}-${policy}`;
}

/** A rule group or address list of AWS WAF in the account that administers Firewall Manager. */
export function wafItemName(organization: string, item: string): string {
  return `${organization}-${item}`;
}

/** What the name of an account's own stack begins with. */
export const ACCOUNT_STACK_PREFIX = "account-";

/** Stack of an account's own baseline. */
export function accountStackName(account: string): string {
  return `${ACCOUNT_STACK_PREFIX}${account}`;
}

/** Stack of a workload called `workload`. */
export function workloadStackName(workload: string): string {
  return `workload-${workload}`;
}
