import type { CisAlarmName } from "../../core/cis-alarms";

/** What one alarm of the benchmark looks for. */
export interface CisPattern {
  /** Section in the CIS AWS Foundations Benchmark 1.4.0 and 3.0.0, which number these alarms alike. */
  readonly section: string;

  /** Control of Security Hub that looks for the filter and the alarm; there is none for Organizations. */
  readonly control?: string;

  /** What happened, for the alarm's description. */
  readonly event: string;

  /** Filter pattern of CloudWatch Logs. */
  readonly pattern: string;
}

/** `($.eventName=A) || ($.eventName=B)`: the form in which the benchmark and Security Hub write lists of events. */
function anyOf(...eventNames: readonly string[]): string {
  return eventNames.map((name) => `($.eventName=${name})`).join(" || ");
}

/** Any of some events of one service. */
function eventsOf(service: string, ...eventNames: readonly string[]): string {
  return `{($.eventSource=${service}.amazonaws.com) && (${anyOf(...eventNames)})}`;
}

/**
 * The filter patterns in the form that Security Hub's controls CloudWatch.1 to CloudWatch.14 check, and the one of the
 * benchmark's section 4.15, for which Security Hub has no control.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
export const CIS_PATTERNS: Readonly<Record<CisAlarmName, CisPattern>> = {
  "unauthorized-api-calls": {
    section: "4.1",
    control: "CloudWatch.2",
    event: "API calls were denied",
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
  },
  "console-sign-in-without-mfa": {
    section: "4.2",
    control: "CloudWatch.3",
    event: "An IAM user signed in to the console without MFA",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ' +
      '($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  "root-use": {
    section: "4.3",
    control: "CloudWatch.1",
    event: "A root user was used",
    pattern: '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
  },
  "iam-changes": {
    section: "4.4",
    control: "CloudWatch.4",
    event: "An IAM policy was changed, attached or detached",
    pattern: eventsOf(
      "iam",
      "DeleteGroupPolicy",
      "DeleteRolePolicy",
      "DeleteUserPolicy",
      "PutGroupPolicy",
      "PutRolePolicy",
      "PutUserPolicy",
      "CreatePolicy",
      "DeletePolicy",
      "CreatePolicyVersion",
      "DeletePolicyVersion",
      "AttachRolePolicy",
      "DetachRolePolicy",
      "AttachUserPolicy",
      "DetachUserPolicy",
      "AttachGroupPolicy",
      "DetachGroupPolicy",
    ),
  },
  "cloudtrail-changes": {
    section: "4.5",
    control: "CloudWatch.5",
    event: "A trail was made, changed, stopped or deleted",
    pattern: `{${anyOf("CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging")}}`,
  },
  "console-sign-in-failures": {
    section: "4.6",
    control: "CloudWatch.6",
    event: "Somebody failed to sign in to the console",
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
  },
  "kms-key-disabled-or-deleted": {
    section: "4.7",
    control: "CloudWatch.7",
    event: "A customer managed key was disabled or is to be deleted",
    pattern: eventsOf("kms", "DisableKey", "ScheduleKeyDeletion"),
  },
  "bucket-policy-changes": {
    section: "4.8",
    control: "CloudWatch.8",
    event: "The policy, ACL, CORS, lifecycle or replication of a bucket was changed",
    pattern: eventsOf(
      "s3",
      "PutBucketAcl",
      "PutBucketPolicy",
      "PutBucketCors",
      "PutBucketLifecycle",
      "PutBucketReplication",
      "DeleteBucketPolicy",
      "DeleteBucketCors",
      "DeleteBucketLifecycle",
      "DeleteBucketReplication",
    ),
  },
  "config-changes": {
    section: "4.9",
    control: "CloudWatch.9",
    event: "A recorder or delivery channel of AWS Config was changed or stopped",
    pattern: eventsOf(
      "config",
      "StopConfigurationRecorder",
      "DeleteDeliveryChannel",
      "PutDeliveryChannel",
      "PutConfigurationRecorder",
    ),
  },
  "security-group-changes": {
    section: "4.10",
    control: "CloudWatch.10",
    event: "A security group was changed",
    pattern: `{${anyOf(
      "AuthorizeSecurityGroupIngress",
      "AuthorizeSecurityGroupEgress",
      "RevokeSecurityGroupIngress",
      "RevokeSecurityGroupEgress",
      "CreateSecurityGroup",
      "DeleteSecurityGroup",
    )}}`,
  },
  "network-acl-changes": {
    section: "4.11",
    control: "CloudWatch.11",
    event: "A network ACL was changed",
    pattern: `{${anyOf(
      "CreateNetworkAcl",
      "CreateNetworkAclEntry",
      "DeleteNetworkAcl",
      "DeleteNetworkAclEntry",
      "ReplaceNetworkAclEntry",
      "ReplaceNetworkAclAssociation",
    )}}`,
  },
  "network-gateway-changes": {
    section: "4.12",
    control: "CloudWatch.12",
    event: "An internet or customer gateway was changed",
    pattern: `{${anyOf(
      "CreateCustomerGateway",
      "DeleteCustomerGateway",
      "AttachInternetGateway",
      "CreateInternetGateway",
      "DeleteInternetGateway",
      "DetachInternetGateway",
    )}}`,
  },
  "route-table-changes": {
    section: "4.13",
    control: "CloudWatch.13",
    event: "A route table was changed",
    pattern: eventsOf(
      "ec2",
      "CreateRoute",
      "CreateRouteTable",
      "ReplaceRoute",
      "ReplaceRouteTableAssociation",
      "DeleteRouteTable",
      "DeleteRoute",
      "DisassociateRouteTable",
    ),
  },
  "vpc-changes": {
    section: "4.14",
    control: "CloudWatch.14",
    event: "A VPC or a peering connection was changed",
    pattern: `{${anyOf(
      "CreateVpc",
      "DeleteVpc",
      "ModifyVpcAttribute",
      "AcceptVpcPeeringConnection",
      "CreateVpcPeeringConnection",
      "DeleteVpcPeeringConnection",
      "RejectVpcPeeringConnection",
      "AttachClassicLinkVpc",
      "DetachClassicLinkVpc",
      "DisableVpcClassicLink",
      "EnableVpcClassicLink",
    )}}`,
  },
  "organizations-changes": {
    section: "4.15",
    event: "The organization, its accounts, units or policies were changed",
    pattern: eventsOf(
      "organizations",
      "AcceptHandshake",
      "AttachPolicy",
      "CreateAccount",
      "CreateOrganizationalUnit",
      "CreatePolicy",
      "DeclineHandshake",
      "DeleteOrganization",
      "DeleteOrganizationalUnit",
      "DeletePolicy",
      "DetachPolicy",
      "DisablePolicyType",
      "EnablePolicyType",
      "InviteAccountToOrganization",
      "LeaveOrganization",
      "MoveAccount",
      "RemoveAccountFromOrganization",
      "UpdatePolicy",
      "UpdateOrganizationalUnit",
    ),
  },
};
