import { protectLandingZone } from "../../../policies/service-control/protect-landing-zone";
import { ANALYST, BREAK_GLASS, CONTEXT, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const role = (name: string): { resource: string } => ({ resource: `arn:aws:iam::444444444444:role/${name}` });
const LOGS = "arn:aws:s3:::acme-cloudtrail-222222222222-eu-west-1";
const RULE = "arn:aws:events:eu-west-1:444444444444:rule/acme-event-forwarding";
const BUS = "arn:aws:events:eu-west-1:333333333333:event-bus/acme-security";
const TOPIC = "arn:aws:sns:eu-west-1:333333333333:acme-security-findings-chat";
const QUEUE = "arn:aws:sqs:eu-west-1:444444444444:acme-event-forwarding-failed";

testControl(protectLandingZone(CONTEXT, { exemptRoles: ["legacy-mail-*"] }), [
  denies("a role with the deployer's name", "iam:CreateRole", role("OrganizationAccountAccessRole")),
  denies("who may use the deployer's role", "iam:UpdateAssumeRolePolicy", role("OrganizationAccountAccessRole")),
  denies("a role with an exempt name", "iam:CreateRole", role("stacksets-exec-mine")),
  denies("a role that another control exempts", "iam:CreateRole", role("legacy-mail-1")),
  denies("what the break-glass role may do", "iam:AttachRolePolicy", { ...role("acme-break-glass"), principal: ROOT }),
  denies("the break-glass role by itself", "iam:PutRolePolicy", {
    ...role("acme-break-glass"),
    principal: BREAK_GLASS,
  }),
  denies("the role that forwards events", "iam:DeleteRole", role("acme-event-forwarding")),
  denies("a boundary of the plan role", "iam:DeleteRolePermissionsBoundary", role("acme-plan")),
  denies("the tags of a role", "iam:TagRole", role("acme-backup")),
  denies("what auditors may read", "iam:CreatePolicyVersion", {
    resource: "arn:aws:iam::222222222222:policy/acme-log-archive-auditor",
  }),
  denies("logs", "s3:DeleteObject", { resource: `${LOGS}/AWSLogs/a.json.gz` }),
  denies("versions of logs", "s3:DeleteObjectVersion", { resource: `${LOGS}/AWSLogs/a.json.gz`, principal: ROOT }),
  denies("the lock of logs", "s3:BypassGovernanceRetention", { resource: `${LOGS}/AWSLogs/a.json.gz` }),
  denies("the default lock", "s3:PutBucketObjectLockConfiguration", { resource: LOGS }),
  denies("the policy of a log bucket", "s3:PutBucketPolicy", { resource: LOGS }),
  denies("its lifecycle", "s3:PutLifecycleConfiguration", { resource: LOGS }),
  denies("its versions", "s3:PutBucketVersioning", { resource: LOGS }),
  denies("WAF's logs", "s3:DeleteBucket", { resource: "arn:aws:s3:::aws-waf-logs-acme-222222222222-us-east-1" }),
  denies("an account's access logs", "s3:DeleteObject", {
    resource: "arn:aws:s3:::acme-s3-access-444444444444-eu-west-1/a",
  }),
  denies("the state", "s3:DeleteObject", { resource: "arn:aws:s3:::acme-tfstate-111111111111-eu-west-1/a.tfstate" }),
  denies("GuardDuty's lists", "s3:PutBucketPolicy", {
    resource: "arn:aws:s3:::acme-ip-lists-333333333333-eu-west-1",
    principal: ANALYST,
  }),
  denies("forwarding", "events:DisableRule", { resource: RULE }),
  denies("its targets", "events:RemoveTargets", { resource: RULE }),
  denies("a route", "events:PutRule", {
    resource: "arn:aws:events:eu-west-1:333333333333:rule/acme-security/acme-finding-route-macie",
  }),
  denies("who may send to the bus", "events:PutPermission", { principal: ANALYST }),
  denies("the policy of the bus", "events:RemovePermission", { principal: ANALYST }),
  leaves("a bus in another account", "events:PutPermission"),
  denies("the topic", "sns:SetTopicAttributes", { resource: TOPIC, principal: ANALYST }),
  denies("a subscription", "sns:Unsubscribe", { resource: TOPIC }),
  denies("the queue of what failed", "sqs:PurgeQueue", { resource: QUEUE }),
  denies("an alarm", "cloudwatch:DisableAlarmActions", {
    resource: "arn:aws:cloudwatch:eu-west-1:444444444444:alarm:acme-security-event-forwarding-failed",
  }),
  denies("a log group", "logs:DeleteLogGroup", {
    resource: "arn:aws:logs:eu-west-1:444444444444:log-group:/acme/cloudtrail/organization-trail:*",
  }),
  denies("how long it keeps", "logs:PutRetentionPolicy", {
    resource: "arn:aws:logs:eu-west-1:444444444444:log-group:/acme/cloudtrail/organization-trail",
  }),
  denies("tables over the archive", "glue:DeleteTable", {
    resource: "arn:aws:glue:eu-west-1:222222222222:table/acme_log_archive/cloudtrail",
  }),
  denies("the workgroup", "athena:UpdateWorkGroup", {
    resource: "arn:aws:athena:eu-west-1:222222222222:workgroup/acme-log-archive",
  }),
  denies("the vault", "backup:DeleteBackupVault", {
    resource: "arn:aws:backup:eu-west-1:444444444444:backup-vault:acme-backup",
  }),
  denies("the vault's lock", "backup:DeleteBackupVaultLockConfiguration", {
    resource: "arn:aws:backup:eu-west-1:444444444444:backup-vault:acme-backup",
  }),
  leaves("a team's role with the organization's name", "iam:CreateRole", role("acme-shop-web")),
  leaves(
    "an exempt name below a path, which is not exempt",
    "iam:CreateRole",
    role("shop/OrganizationAccountAccessRole"),
  ),
  leaves("giving AWS Backup its role", "iam:PassRole", role("acme-backup")),
  leaves("reading roles", "iam:GetRole", role("acme-plan")),
  leaves("a team's bucket", "s3:PutBucketPolicy", { resource: "arn:aws:s3:::acme-shop-images" }),
  leaves("writing of query results", "s3:PutObject", {
    resource: "arn:aws:s3:::acme-athena-222222222222-eu-west-1/results/1.csv",
  }),
  leaves("events to the bus", "events:PutEvents", { resource: BUS }),
  leaves("a team's rule", "events:DeleteRule", {
    resource: "arn:aws:events:eu-west-1:444444444444:rule/acme-shop-orders",
  }),
  leaves("moving messages back", "sqs:DeleteMessage", { resource: QUEUE, principal: ANALYST }),
  leaves("a team's alarm", "cloudwatch:PutMetricAlarm", {
    resource: "arn:aws:cloudwatch:eu-west-1:444444444444:alarm:acme-shop-errors",
  }),
  leaves("a team's log group", "logs:DeleteLogGroup", {
    resource: "arn:aws:logs:eu-west-1:444444444444:log-group:/aws/lambda/acme:*",
  }),
]);
