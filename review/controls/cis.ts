import { type Control, judged, met, notApplicable, open } from "./control";
import * as by from "./evidence";

const ROOT =
  "members have no root credentials, since root access is central; the management account's are set up by hand";

/** Recommendation 4.1 to 4.15: what the alarm is about. */
const ALARMS = [
  "calls without authorization",
  "sign-ins without MFA",
  "use of the root user",
  "changes of IAM policies",
  "changes of CloudTrail",
  "failed sign-ins",
  "disabling or deletion of keys",
  "changes of bucket policies",
  "changes of Config",
  "changes of security groups",
  "changes of network ACLs",
  "changes of gateways",
  "changes of route tables",
  "changes of VPCs",
  "changes of the organization",
];

/**
 * Recommendations of CIS AWS Foundations v5.0.0, in our words.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html
 */
export const CIS: readonly Control[] = [
  open(
    "1.1",
    "Contact details are current",
    "only alternate contacts are managed; the primary contact is kept by hand",
  ),
  met("1.2", "Each account names a security contact", by.contact),
  met("1.3", "The root user has no access key", by.organization, by.noRootUser),
  notApplicable("1.4", "The root user has MFA", ROOT),
  notApplicable("1.5", "The root user has hardware MFA", ROOT),
  met("1.6", "Nobody works as root", by.noRootUser, by.cisAlarms),
  met("1.7", "Passwords have 14 characters", by.passwordPolicy),
  met("1.8", "Passwords are not used again", by.passwordPolicy),
  met("1.9", "Users with a password have MFA", by.noIamUsers),
  met("1.10", "New users get no access keys", by.noIamUsers),
  met("1.11", "Unused credentials are disabled", by.noIamUsers),
  met("1.12", "A user has one access key", by.noIamUsers),
  met("1.13", "Access keys are rotated", by.noIamUsers),
  met("1.14", "Users get rights by groups", by.noIamUsers),
  judged("1.15", "No policy allows everything"),
  met("1.16", "A role for AWS Support exists", by.supportRole),
  notApplicable("1.17", "Instances use roles", "a choice of each workload; access keys, the other way, are denied"),
  notApplicable("1.18", "Expired server certificates are removed from IAM", "nothing here uploads certificates to IAM"),
  met("1.19", "An external access analyzer watches every region", by.analyzer),
  met("1.20", "Users are managed in one place", by.noIamUsers),
  open("1.21", "CloudShell is restricted", "no organization policy denies its file transfer"),
  met("2.1.1", "Buckets deny plain HTTP", by.secureBucket),
  notApplicable(
    "2.1.2",
    "Buckets have MFA delete",
    "only the root user can set it; object lock and organization policies take its place",
  ),
  met("2.1.3", "Macie discovers data", by.macie),
  met("2.1.4", "Buckets and accounts block public access", by.secureBucket, by.accountBlock),
  judged("2.2.1", "Databases are encrypted"),
  open("2.2.2", "Databases take minor versions by themselves", "no guardrail judges it"),
  judged("2.2.3", "No database is public"),
  open("2.2.4", "Databases stand in several zones", "no guardrail judges it"),
  judged("2.3.1", "File systems are encrypted"),
  met("3.1", "A trail records every region", by.trail),
  met("3.2", "The trail writes digests", by.trail),
  met("3.3", "Config is on in every region", by.recorder),
  met("3.4", "The trail's bucket logs who reads it", by.logBucket),
  met("3.5", "The trail is encrypted with KMS", by.trail),
  met("3.6", "Keys rotate", by.key),
  judged("3.7", "VPCs have flow logs"),
  met("3.8", "Writes of objects are recorded", by.trail),
  met("3.9", "Reads of objects are recorded", by.trail),
  ...ALARMS.map((about, index) => met(`4.${index + 1}`, `An alarm tells of ${about}`, by.cisAlarms)),
  met("4.16", "Security Hub is on", by.securityHub),
  met("5.1.1", "EBS encrypts by default", by.ebsEncryption),
  judged("5.1.2", "File shares are not open to everybody"),
  judged("5.2", "Network ACLs close ports of administration"),
  judged("5.3", "Security groups close ports of administration over IPv4"),
  judged("5.4", "Security groups close ports of administration over IPv6"),
  met("5.5", "Default security groups are closed", by.defaultVpc),
  notApplicable("5.6", "Routes of peerings are least", "the landing zone makes no peerings"),
  met("5.7", "Instances take IMDSv2 only", by.imdsv2),
];
