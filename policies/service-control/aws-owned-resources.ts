/** Date (ISO 8601) of the list of resources that AWS owns. */
export const AWS_OWNED_RESOURCES_AS_OF = "2026-11-22";

/**
 * Buckets of AWS that instances and services read with a role of the account, so that a resource perimeter must leave
 * them open. Resources after "arn:<partition>:".
 *
 * Sources: the buckets of the SSM agent, of Patch Manager and of Distributor,
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/ssm-agent-technical-details.html#ssm-agent-minimum-s3-permissions,
 * and https://github.com/aws-samples/data-perimeter-policy-examples/blob/main/service_owned_resources.md for the others.
 */
export const AWS_OWNED_RESOURCES: readonly string[] = [
  "s3:::*-birdwatcher-prod/*",
  "s3:::amazon-ssm-*",
  "s3:::athena-examples-*",
  "s3:::aws-patchmanager-macos-*",
  "s3:::aws-ssm-*",
  "s3:::aws-synthetics-library-*",
  "s3:::aws-windows-downloads-*",
  "s3:::cloudformation-examples/*",
  "s3:::elasticbeanstalk-*",
  "s3:::jumpstart-cache-prod-*",
  "s3:::patch-baseline-snapshot-*",
  "s3:::session-manager-downloads/*",
  "s3:::ssm-document-categories/*",
];
