import { changes, CLOUDTRAIL_TABLE, eventsOf, lastDays, type SavedQuery, textList, WHO_DID_WHAT } from "./query";

/** Who got in, and with what rights. `accounts`: ids of the accounts of the organization. */
export function identityQueries(accounts: readonly string[]): SavedQuery[] {
  return [
    {
      name: "root-use",
      description: "What root users did in the last 90 days.",
      sql: changes(
        "useridentity.type = 'Root'\n  AND useridentity.invokedby IS NULL\n  AND eventtype <> 'AwsServiceEvent'",
        90,
        ["useragent"],
      ),
    },
    {
      name: "console-sign-ins-without-mfa",
      description: "Console sign-ins of IAM and root users without MFA in the last 90 days.",
      sql: changes(
        "eventsource = 'signin.amazonaws.com'\n  AND eventname = 'ConsoleLogin'\n" +
          "  AND useridentity.type IN ('IAMUser', 'Root')\n" +
          "  AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Success'\n" +
          "  AND json_extract_scalar(additionaleventdata, '$.MFAUsed') = 'No'",
        90,
      ),
    },
    {
      name: "console-sign-in-failures",
      description: "Failed console sign-ins of the last 30 days by account, user and address.",
      sql: `SELECT
  account,
  useridentity.type AS principal_type,
  useridentity.username AS user_name,
  sourceipaddress,
  errormessage,
  count(*) AS failures,
  min(eventtime) AS first_time,
  max(eventtime) AS last_time
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(30)}
  AND eventsource = 'signin.amazonaws.com'
  AND eventname = 'ConsoleLogin'
  AND json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Failure'
GROUP BY account, useridentity.type, useridentity.username, sourceipaddress, errormessage
ORDER BY failures DESC`,
    },
    {
      name: "access-denied-by-principal",
      description: "Refused calls of the last 7 days by principal and call: who lacks rights, or tries doors.",
      sql: `SELECT
  account,
  coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn) AS principal,
  eventsource,
  eventname,
  errorcode,
  count(*) AS calls,
  count(DISTINCT sourceipaddress) AS addresses,
  max(eventtime) AS last_time
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(7)}
  AND (errorcode LIKE 'AccessDenied%' OR errorcode LIKE '%UnauthorizedOperation')
GROUP BY account, coalesce(useridentity.sessioncontext.sessionissuer.arn, useridentity.arn), eventsource, eventname, errorcode
ORDER BY calls DESC
LIMIT 500`,
    },
    {
      name: "iam-changes",
      description: "Users, access keys, roles, policies and sign-in providers that were changed in the last 30 days.",
      sql: changes(
        `eventsource = 'iam.amazonaws.com'
  AND readonly = 'false'
  AND eventname NOT IN ('GenerateCredentialReport', 'GenerateServiceLastAccessedDetails')`,
        30,
        ["requestparameters"],
      ),
    },
    {
      name: "long-lived-credentials",
      description: "Users, passwords and access keys made in the last 90 days: credentials that do not expire.",
      sql: changes(eventsOf("iam", "CreateUser", "CreateLoginProfile", "CreateAccessKey"), 90, [
        "json_extract_scalar(requestparameters, '$.userName') AS user_name",
      ]),
    },
    {
      name: "roles-assumed-from-outside",
      description: "Roles that other accounts than those of the organization assumed in the last 30 days.",
      sql: `SELECT
  account,
  json_extract_scalar(requestparameters, '$.roleArn') AS role,
  useridentity.accountid AS outside_account,
  useridentity.arn AS principal,
  errorcode,
  count(*) AS calls,
  min(eventtime) AS first_time,
  max(eventtime) AS last_time
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(30)}
  AND eventsource = 'sts.amazonaws.com'
  AND eventname = 'AssumeRole'
  AND useridentity.type = 'AWSAccount'
  AND useridentity.accountid NOT IN (${textList([...accounts].sort())})
GROUP BY account, json_extract_scalar(requestparameters, '$.roleArn'), useridentity.accountid, useridentity.arn, errorcode
ORDER BY calls DESC`,
    },
    {
      name: "what-a-principal-did",
      description: "All calls of one principal in the last 7 days. Parameter: a part of its ARN, such as '%/jane'.",
      sql: `SELECT
  ${WHO_DID_WHAT},
  requestparameters
FROM ${CLOUDTRAIL_TABLE}
WHERE ${lastDays(7)}
  AND useridentity.arn LIKE ?
ORDER BY eventtime DESC
LIMIT 1000`,
    },
  ];
}
