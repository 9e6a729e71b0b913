import { changes, CLOUDTRAIL_TABLE, eventsOf, lastDays, type SavedQuery, textList } from "./query";

/** Joins conditions of which any may hold. */
function either(...conditions: readonly string[]): string {
  return `(\n    ${conditions.join("\n    OR ")}\n  )`;
}

/** Who turned the lights off. `governedRegions`: codes of the regions that the landing zone sets up. */
export function detectionQueries(governedRegions: readonly string[]): SavedQuery[] {
  return [
    {
      name: "detectors-disabled",
      description: "Who stopped, deleted or weakened a detection service in the last 90 days, or tried to.",
      sql: changes(
        either(
          eventsOf(
            "guardduty",
            "CreateFilter",
            "CreateIPSet",
            "DeleteDetector",
            "DeleteMembers",
            "DeletePublishingDestination",
            "DisableOrganizationAdminAccount",
            "DisassociateFromAdministratorAccount",
            "DisassociateFromMasterAccount",
            "DisassociateMembers",
            "StopMonitoringMembers",
            "UpdateDetector",
            "UpdateMemberDetectors",
            "UpdateOrganizationConfiguration",
          ),
          eventsOf(
            "inspector2",
            "CreateFilter",
            "Disable",
            "DisableDelegatedAdminAccount",
            "DisassociateMember",
            "UpdateOrganizationConfiguration",
          ),
          eventsOf(
            "macie2",
            "CreateFindingsFilter",
            "DeleteMember",
            "DisableMacie",
            "DisableOrganizationAdminAccount",
            "DisassociateFromAdministratorAccount",
            "DisassociateMember",
            "UpdateMacieSession",
            "UpdateOrganizationConfiguration",
          ),
          eventsOf(
            "securityhub",
            "BatchDisableStandards",
            "DeleteConfigurationPolicy",
            "DeleteFindingAggregator",
            "DisableOrganizationAdminAccount",
            "DisableSecurityHub",
            "DisassociateFromAdministratorAccount",
            "DisassociateMembers",
            "UpdateConfigurationPolicy",
            "UpdateOrganizationConfiguration",
          ),
          eventsOf("access-analyzer", "CreateArchiveRule", "DeleteAnalyzer", "UpdateArchiveRule"),
          eventsOf(
            "config",
            "DeleteConfigurationRecorder",
            "DeleteDeliveryChannel",
            "DeleteOrganizationConfigRule",
            "DeleteOrganizationConformancePack",
            "PutConfigurationRecorder",
            "StopConfigurationRecorder",
          ),
          eventsOf("events", "DeleteEventBus", "DeleteRule", "DisableRule", "RemoveTargets"),
        ),
        90,
        ["requestparameters"],
      ),
    },
    {
      name: "trail-and-log-changes",
      description: "Who changed trails, their selectors, log groups or flow logs in the last 90 days, or tried to.",
      sql: changes(
        either(
          eventsOf(
            "cloudtrail",
            "CreateTrail",
            "DeleteEventDataStore",
            "DeleteTrail",
            "DeregisterOrganizationDelegatedAdmin",
            "PutEventSelectors",
            "PutInsightSelectors",
            "RegisterOrganizationDelegatedAdmin",
            "StartLogging",
            "StopEventDataStoreIngestion",
            "StopLogging",
            "UpdateEventDataStore",
            "UpdateTrail",
          ),
          eventsOf("logs", "DeleteLogGroup", "DeleteLogStream", "DeleteMetricFilter", "PutRetentionPolicy"),
          eventsOf("monitoring", "DeleteAlarms", "DisableAlarmActions"),
          eventsOf("ec2", "DeleteFlowLogs"),
        ),
        90,
        ["requestparameters"],
      ),
    },
    {
      name: "organization-changes",
      description: "Accounts, units, policies and delegations that were changed in the last 90 days.",
      sql: changes("eventsource = 'organizations.amazonaws.com'\n  AND readonly = 'false'", 90, ["requestparameters"]),
    },
    {
      name: "calls-in-ungoverned-regions",
      description: "Changes of the last 30 days in regions that the landing zone does not govern.",
      sql: `SELECT
  account,
  region,
  eventsource,
  eventname,
  coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
  errorcode,
  count(*) AS calls,
  max(eventtime) AS last_time
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(30)}
  AND region NOT IN (${textList([...governedRegions].sort())})
  AND readonly = 'false'
  AND eventtype <> 'AwsServiceEvent'
GROUP BY account, region, eventsource, eventname, coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn), errorcode
ORDER BY calls DESC
LIMIT 500`,
    },
  ];
}
