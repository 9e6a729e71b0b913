/**
 * The alarms of the CIS AWS Foundations Benchmark on a trail's log group, in the benchmark's order. The names are part
 * of metric and alarm names, so they stay as they are.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const CIS_ALARMS = [
  "unauthorized-api-calls",
  "console-sign-in-without-mfa",
  "root-use",
  "iam-changes",
  "cloudtrail-changes",
  "console-sign-in-failures",
  "kms-key-disabled-or-deleted",
  "bucket-policy-changes",
  "config-changes",
  "security-group-changes",
  "network-acl-changes",
  "network-gateway-changes",
  "route-table-changes",
  "vpc-changes",
  "organizations-changes",
] as const;

/** One of the alarms. */
export type CisAlarmName = (typeof CIS_ALARMS)[number];
