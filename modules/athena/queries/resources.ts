import { changes, CLOUDTRAIL_TABLE, CONFIG_SNAPSHOTS_TABLE, eventsOf, lastDays, type SavedQuery } from "./query";

/** What happened to networks, keys, buckets and tables. */
export const RESOURCE_QUERIES: readonly SavedQuery[] = [
  {
    name: "security-group-changes",
    description: "Rules of security groups that were added, changed or taken away in the last 30 days.",
    sql: changes(
      eventsOf(
        "ec2",
        "AuthorizeSecurityGroupEgress",
        "AuthorizeSecurityGroupIngress",
        "CreateSecurityGroup",
        "DeleteSecurityGroup",
        "ModifySecurityGroupRules",
        "RevokeSecurityGroupEgress",
        "RevokeSecurityGroupIngress",
      ),
      30,
      ["json_extract_scalar(requestparameters, '$.groupId') AS security_group", "requestparameters"],
    ),
  },
  {
    name: "kms-key-deletions",
    description: "Keys that were disabled, are to be deleted or lost their rotation or material in the last 90 days.",
    sql: changes(
      eventsOf(
        "kms",
        "CancelKeyDeletion",
        "DeleteImportedKeyMaterial",
        "DisableKey",
        "DisableKeyRotation",
        "ScheduleKeyDeletion",
      ),
      90,
      [
        "json_extract_scalar(requestparameters, '$.keyId') AS key_id",
        "json_extract_scalar(requestparameters, '$.pendingWindowInDays') AS window_in_days",
      ],
    ),
  },
  {
    name: "kms-key-policy-changes",
    description: "Key policies, grants and aliases that were changed in the last 30 days.",
    sql: changes(
      eventsOf("kms", "CreateGrant", "PutKeyPolicy", "UpdateAlias") + "\n  AND useridentity.invokedby IS NULL",
      30,
      ["requestparameters"],
    ),
  },
  {
    name: "bucket-exposure-changes",
    description: "Policies, ACLs and public access blocks of buckets that were changed in the last 30 days.",
    sql: changes(
      eventsOf(
        "s3",
        "DeleteAccountPublicAccessBlock",
        "DeleteBucketEncryption",
        "DeleteBucketPolicy",
        "DeleteBucketPublicAccessBlock",
        "PutAccountPublicAccessBlock",
        "PutBucketAcl",
        "PutBucketLifecycle",
        "PutBucketLogging",
        "PutBucketPolicy",
        "PutBucketPublicAccessBlock",
        "PutBucketVersioning",
      ),
      30,
      ["json_extract_scalar(requestparameters, '$.bucketName') AS bucket"],
    ),
  },
  {
    name: "dynamodb-access-by-principal",
    description: "Who read and wrote items of which DynamoDB table in the last 7 days.",
    sql: `SELECT
  account,
  json_extract_scalar(requestparameters, '$.tableName') AS table_name,
  coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
  eventname,
  count(*) AS calls,
  max(eventtime) AS last_time
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(7)}
  AND eventsource = 'dynamodb.amazonaws.com'
  AND eventcategory = 'Data'
GROUP BY account, json_extract_scalar(requestparameters, '$.tableName'), coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn), eventname
ORDER BY calls DESC
LIMIT 500`,
  },
  {
    name: "events-by-account-and-day",
    description:
      "Number of events by account and day of the last 14 days: what costs, and an account that fell silent.",
    sql: `SELECT account, day, eventcategory, count(*) AS events
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(14)}
GROUP BY account, day, eventcategory
ORDER BY account, day, eventcategory`,
  },
  {
    name: "resources-by-type",
    description: "How many resources of which type each account had yesterday, from the snapshots of AWS Config.",
    // AWS Config writes 2026/1/5: text that does not sort like dates, so the day is compared as a whole.
    sql: `SELECT account, region, item.resourcetype AS resource_type, count(DISTINCT item.resourceid) AS resources
FROM ${CONFIG_SNAPSHOTS_TABLE}
CROSS JOIN UNNEST(configurationitems) AS items (item)
WHERE day = date_format(current_date - interval '1' day, '%Y/%c/%e')
GROUP BY account, region, item.resourcetype
ORDER BY account, region, resources DESC`,
  },
];
