import {
  alarmNamePrefix,
  apiGatewayLogRoleName,
  archiveAuditorPolicyName,
  archiveDatabaseName,
  archiveWorkgroupName,
  backupRoleName,
  backupVaultName,
  breakGlassRoleName,
  bucketName,
  configAggregatorRoleName,
  eventForwardingQueueName,
  eventForwardingRoleName,
  eventForwardingRuleName,
  findingCollectionRuleName,
  findingRouteAlarmName,
  findingRouteQueueName,
  findingsChatRoleName,
  findingsTopicName,
  hostManagementRoleName,
  planRoleName,
  securityBusName,
  supportRoleName,
  wafLogBucketName,
} from "../../core/names";
import type { ControlContext } from "../organization/control";

/**
 * ARN patterns of what the landing zone makes in member accounts, by the names of core/names.ts: exact, since workload
 * teams may begin their own names with the organization's name too. A test walks every stack and fails on a role, bucket,
 * topic, queue, rule, bus, alarm or log group that no pattern covers.
 */

/** Roles of ours that grant something, beside those that Terraform deploys with. */
export function landingZoneRoleArns({ partition, organization }: ControlContext): string[] {
  return [
    apiGatewayLogRoleName,
    backupRoleName,
    breakGlassRoleName,
    configAggregatorRoleName,
    eventForwardingRoleName,
    findingsChatRoleName,
    hostManagementRoleName,
    planRoleName,
    supportRoleName,
  ].map((name) => `arn:${partition}:iam::*:role/${name(organization)}`);
}

/** Buckets of logs, of access logs, of GuardDuty's lists and of the Terraform state, and the objects in them. */
export function landingZoneBucketArns({ partition, organization, logArchiveAccountId }: ControlContext): string[] {
  return [
    bucketName(organization, "*", logArchiveAccountId, "*"),
    `${organization}-ip-lists-*`,
    `${organization}-s3-access-*`,
    `${organization}-tfstate-*`,
    wafLogBucketName(organization, "*", "*"),
  ].map((name) => `arn:${partition}:s3:::${name}`);
}

/** What findings and events run through, what watches over it, and what queries the archive. */
export function landingZoneServiceArns({ partition, organization }: ControlContext): string[] {
  const bus = securityBusName(organization);
  return [
    `athena:*:*:workgroup/${archiveWorkgroupName(organization)}`,
    `backup:*:*:backup-vault:${backupVaultName(organization)}`,
    `cloudwatch:*:*:alarm:${alarmNamePrefix(organization)}*`,
    `cloudwatch:*:*:alarm:${findingRouteAlarmName(organization)}`,
    `events:*:*:event-bus/${bus}`,
    `events:*:*:rule/${bus}/*`,
    `events:*:*:rule/${eventForwardingRuleName(organization)}`,
    `events:*:*:rule/${findingCollectionRuleName(organization)}`,
    // The database itself and its tables.
    `glue:*:*:*/${archiveDatabaseName(organization)}*`,
    `iam::*:policy/${archiveAuditorPolicyName(organization)}`,
    `logs:*:*:log-group:/${organization}/*`,
    // The chat topic's name begins like the other's.
    `sns:*:*:${findingsTopicName(organization)}*`,
    `sqs:*:*:${eventForwardingQueueName(organization)}`,
    `sqs:*:*:${findingRouteQueueName(organization)}`,
  ].map((resource) => `arn:${partition}:${resource}`);
}
