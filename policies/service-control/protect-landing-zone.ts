import { roleArn } from "../../core/arns";
import type { Control, ControlContext } from "../organization/control";
import { landingZoneBucketArns, landingZoneRoleArns, landingZoneServiceArns } from "./landing-zone-resources";

/** Actions that create, change or delete a role. Passing one is left: its trust policy says who may use it. */
const ROLE_ACTIONS = [
  "iam:AttachRolePolicy",
  "iam:CreateRole",
  "iam:DeleteRole*",
  "iam:DetachRolePolicy",
  "iam:PutRole*",
  "iam:TagRole",
  "iam:UntagRole",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateRole*",
];

/** Actions that change a bucket or what it keeps; writing and reading stay as bucket and key policies say. */
const BUCKET_ACTIONS = [
  "s3:BypassGovernanceRetention",
  "s3:Delete*",
  "s3:PutBucket*",
  "s3:PutEncryptionConfiguration",
  "s3:PutLifecycleConfiguration",
  "s3:PutReplicationConfiguration",
];

/** Actions that delete, silence, redirect or open what findings and events run through. */
const SERVICE_ACTIONS = [
  "athena:DeleteWorkGroup",
  "athena:UpdateWorkGroup",
  "backup:DeleteBackupVault*",
  "backup:PutBackupVault*",
  "cloudwatch:DeleteAlarms",
  "cloudwatch:DisableAlarmActions",
  "cloudwatch:PutMetricAlarm",
  "cloudwatch:SetAlarmState",
  "events:DeleteEventBus",
  "events:DeleteRule",
  "events:DisableRule",
  "events:PutRule",
  "events:PutTargets",
  "events:RemoveTargets",
  "events:UpdateEventBus",
  "glue:BatchDelete*",
  "glue:Delete*",
  "glue:Update*",
  "iam:CreatePolicyVersion",
  "iam:DeletePolicy*",
  "iam:SetDefaultPolicyVersion",
  "logs:Delete*",
  "logs:DisassociateKmsKey",
  "logs:PutMetricFilter",
  "logs:PutRetentionPolicy",
  "sns:AddPermission",
  "sns:DeleteTopic",
  "sns:RemovePermission",
  "sns:Set*",
  "sns:Unsubscribe",
  "sqs:AddPermission",
  "sqs:DeleteQueue",
  "sqs:PurgeQueue",
  "sqs:RemovePermission",
  "sqs:SetQueueAttributes",
];

export interface ProtectLandingZoneSettings {
  /**
   * Names of further roles that a control does not bind, with * for any characters. They must not be made by whoever
   * wants the exemption.
   *
   * @default - none
   */
  readonly exemptRoles?: readonly string[];
}

/**
 * Keeps what the landing zone made as it made it. The roles that controls do not bind are among it: an exemption by name
 * holds only while nobody can make a role of that name.
 */
export function protectLandingZone(
  context: ControlContext,
  { exemptRoles = [] }: ProtectLandingZoneSettings = {},
): Control {
  const roles = [
    ...landingZoneRoleArns(context),
    ...context.exemptPrincipalArns,
    ...exemptRoles.map((role) => roleArn("*", role, context.partition)),
  ];
  return {
    id: "protect-landing-zone",
    denies:
      "creating, changing or deleting the landing zone's own roles, log and state buckets and the logs in them, event rules and bus, topics, queues, alarms, log groups, backup vaults and queries",
    why: "Logs and alarms that an intruder can change prove nothing, and a role that he can make with an exempt name frees him from every control.",
    source:
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html",
    statements: [
      { Sid: "KeepOurRoles", Effect: "Deny", Action: ROLE_ACTIONS, Resource: [...new Set(roles)].sort() },
      { Sid: "KeepLogsAndState", Effect: "Deny", Action: BUCKET_ACTIONS, Resource: landingZoneBucketArns(context) },
      {
        Sid: "KeepEventsAndAlarms",
        Effect: "Deny",
        Action: SERVICE_ACTIONS,
        Resource: landingZoneServiceArns(context),
      },
      {
        // These have no resource to name, so they are denied for every bus of the account with ours.
        Sid: "KeepBusPolicy",
        Effect: "Deny",
        Action: ["events:PutPermission", "events:RemovePermission"],
        Resource: "*",
        Condition: { StringEquals: { "aws:PrincipalAccount": context.securityAccountId } },
      },
    ],
  };
}
