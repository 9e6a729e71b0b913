import type { Event } from "../../support/event-pattern";

/** Sample events, cut down to what routes and messages look at, in the shape of AWS's own examples. */

const envelope = (source: string, detailType: string, detail: object, more: object = {}): Event => ({
  version: "0",
  id: "7bf73129-1428-4cd3-a780-95db273d1602",
  source,
  "detail-type": detailType,
  account: "333333333333",
  region: "eu-west-1",
  time: "2026-03-01T10:00:00Z",
  resources: [],
  detail,
  ...more,
});

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html */
export const guardDutyEvent = (detail: object = {}): Event =>
  envelope("aws.guardduty", "GuardDuty Finding", {
    accountId: "555555555555",
    region: "eu-central-1",
    id: "16afba5c5c43e07c9e3e5e2e544e95df",
    type: "UnauthorizedAccess:EC2/SSHBruteForce",
    severity: 8,
    title: "198.51.100.0 is performing SSH brute force attacks against i-99999999.",
    description: 'The instance "i-99999999" is attacked.',
    ...detail,
  });

/** https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html */
export const inspectorEvent = (detail: object = {}): Event =>
  envelope("aws.inspector2", "Inspector2 Finding", {
    awsAccountId: "555555555555",
    findingArn: "arn:aws:inspector2:eu-west-1:555555555555:finding/f",
    type: "PACKAGE_VULNERABILITY",
    severity: "CRITICAL",
    inspectorScore: 9.8,
    status: "ACTIVE",
    title: "CVE-2026-0001 - openssl",
    description: "A flaw in openssl.",
    resources: [{ id: "i-0123456789abcdef0", type: "AWS_EC2_INSTANCE" }],
    ...detail,
  });

/** https://docs.aws.amazon.com/macie/latest/user/findings-publish-event-schemas.html */
export const macieEvent = (detail: object = {}): Event =>
  envelope("aws.macie", "Macie Finding", {
    id: "64b917aa",
    accountId: "555555555555",
    region: "eu-central-1",
    type: "SensitiveData:S3Object/Personal",
    category: "CLASSIFICATION",
    severity: { score: 3, description: "High" },
    title: "The S3 object contains personal information.",
    description: "The object contains names and addresses.",
    resourcesAffected: { s3Bucket: { name: "orders" } },
    ...detail,
  });

/** https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html */
export const securityHubEvent = (finding: object = {}): Event =>
  envelope("aws.securityhub", "Security Hub Findings - Imported", {
    findings: [
      {
        ProductArn: "arn:aws:securityhub:eu-central-1::product/aws/securityhub",
        AwsAccountId: "555555555555",
        Region: "eu-central-1",
        Title: "S3 general purpose buckets should block public access",
        Description: "This control checks whether a bucket blocks public access.",
        Severity: { Label: "CRITICAL" },
        Compliance: { Status: "FAILED", SecurityControlId: "S3.8" },
        Workflow: { Status: "NEW" },
        RecordState: "ACTIVE",
        Resources: [{ Id: "arn:aws:s3:::orders", Type: "AwsS3Bucket" }],
        ...finding,
      },
    ],
  });

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html */
export const accessAnalyzerEvent = (detail: object = {}, more: object = {}): Event =>
  envelope(
    "aws.access-analyzer",
    "Access Analyzer Finding",
    {
      id: "8d32fbab",
      accountId: "555555555555",
      region: "eu-west-1",
      status: "ACTIVE",
      resource: "arn:aws:s3:::orders",
      resourceType: "AWS::S3::Bucket",
      isPublic: true,
      ...detail,
    },
    more,
  );

/** https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html */
export const certificateEvent = (detailType: string, detail: object = {}): Event =>
  envelope(
    "aws.acm",
    detailType,
    { CommonName: "shop.example.com", ...detail },
    { account: "555555555555", resources: ["arn:aws:acm:eu-west-1:555555555555:certificate/c"] },
  );

/** https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html */
export const healthEvent = (detail: object = {}): Event =>
  envelope(
    "aws.health",
    "AWS Health Event",
    {
      service: "RISK",
      eventTypeCode: "AWS_RISK_CREDENTIALS_EXPOSED",
      eventTypeCategory: "issue",
      eventScopeCode: "ACCOUNT_SPECIFIC",
      eventDescription: [{ language: "en_US", latestDescription: "An access key was found in public." }],
      ...detail,
    },
    { account: "555555555555" },
  );

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html */
export const alarmEvent = (alarmName: string, value = "ALARM"): Event =>
  envelope(
    "aws.cloudwatch",
    "CloudWatch Alarm State Change",
    { alarmName, state: { value, reason: 'Threshold Crossed: 1 datapoint "1.0" was greater than 0.' } },
    { account: "111111111111" },
  );
