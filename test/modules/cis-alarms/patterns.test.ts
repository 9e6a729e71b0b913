import { CIS_ALARMS, type CisAlarmName } from "../../../core/cis-alarms";
import { CIS_PATTERNS } from "../../../modules/cis-alarms/patterns";
import { matchesPattern } from "../../support/filter-pattern";

type Event = Parameters<typeof matchesPattern>[1];

const call = (service: string, eventName: string, more: object = {}): Event => ({
  eventSource: `${service}.amazonaws.com`,
  eventName,
  eventType: "AwsApiCall",
  ...more,
});

const signIn = (type: string, MFAUsed: string, ConsoleLogin: string, more: object = {}): Event =>
  call("signin", "ConsoleLogin", {
    userIdentity: { type },
    additionalEventData: { MFAUsed },
    responseElements: { ConsoleLogin },
    ...more,
  });

/** An event, and every alarm that it counts for. */
const CASES: readonly [what: string, event: Event, alarms: readonly CisAlarmName[]][] = [
  [
    "a refused EC2 call",
    call("ec2", "RunInstances", { errorCode: "Client.UnauthorizedOperation" }),
    ["unauthorized-api-calls"],
  ],
  ["a refused call", call("s3", "GetObject", { errorCode: "AccessDenied" }), ["unauthorized-api-calls"]],
  ["a refused KMS call", call("kms", "Decrypt", { errorCode: "AccessDeniedException" }), ["unauthorized-api-calls"]],
  ["a failed call", call("s3", "GetObject", { errorCode: "NoSuchKey" }), []],
  ["a harmless call", call("s3", "ListBuckets"), []],
  ["a sign-in without MFA", signIn("IAMUser", "No", "Success"), ["console-sign-in-without-mfa"]],
  ["a sign-in with MFA", signIn("IAMUser", "Yes", "Success"), []],
  ["a federated sign-in, whose MFA AWS does not see", signIn("AssumedRole", "No", "Success"), []],
  [
    "a wrong password",
    signIn("IAMUser", "No", "Failure", { errorMessage: "Failed authentication" }),
    ["console-sign-in-failures"],
  ],
  ["a root user at work", call("s3", "ListBuckets", { userIdentity: { type: "Root" } }), ["root-use"]],
  [
    "a service in the root user's name",
    call("s3", "ListBuckets", { userIdentity: { type: "Root", invokedBy: "support.amazonaws.com" } }),
    [],
  ],
  [
    "an event of a service about the root user",
    call("kms", "RotateKey", { userIdentity: { type: "Root" }, eventType: "AwsServiceEvent" }),
    [],
  ],
  ["a changed role", call("iam", "PutRolePolicy"), ["iam-changes"]],
  ["a policy attached to a unit, not to a role", call("organizations", "AttachPolicy"), ["organizations-changes"]],
  ["an IAM policy made", call("iam", "CreatePolicy"), ["iam-changes"]],
  ["a stopped trail", call("cloudtrail", "StopLogging"), ["cloudtrail-changes"]],
  ["a disabled key", call("kms", "DisableKey"), ["kms-key-disabled-or-deleted"]],
  ["a key to be deleted", call("kms", "ScheduleKeyDeletion"), ["kms-key-disabled-or-deleted"]],
  ["a used key", call("kms", "Decrypt"), []],
  ["a bucket policy", call("s3", "DeleteBucketPolicy"), ["bucket-policy-changes"]],
  ["a stopped recorder", call("config", "StopConfigurationRecorder"), ["config-changes"]],
  ["an opened port", call("ec2", "AuthorizeSecurityGroupIngress"), ["security-group-changes"]],
  ["a network ACL", call("ec2", "ReplaceNetworkAclEntry"), ["network-acl-changes"]],
  ["an internet gateway", call("ec2", "AttachInternetGateway"), ["network-gateway-changes"]],
  ["a route", call("ec2", "ReplaceRoute"), ["route-table-changes"]],
  ["a route of another service", call("apigateway", "CreateRoute"), []],
  ["a VPC", call("ec2", "DeleteVpc"), ["vpc-changes"]],
  ["an account that leaves", call("organizations", "LeaveOrganization"), ["organizations-changes"]],
];

test.each(CASES)("%s", (_, event, alarms) => {
  expect(CIS_ALARMS.filter((alarm) => matchesPattern(CIS_PATTERNS[alarm].pattern, event))).toEqual(alarms);
});

test("each alarm has a case that sets it off", () => {
  const covered = new Set(CASES.flatMap(([, , alarms]) => alarms));
  expect(CIS_ALARMS.filter((alarm) => !covered.has(alarm))).toEqual([]);
});
