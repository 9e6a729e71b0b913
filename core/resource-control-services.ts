/** Date of the list below, and the page that it was compared with. */
export const RESOURCE_CONTROL_SERVICES_AS_OF = "2026-09-26";
export const RESOURCE_CONTROL_SERVICES_SOURCE =
  "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services";

/** Services whose resources a resource control policy can guard, by the prefix of their actions. */
export const RESOURCE_CONTROL_SERVICES = [
  "aoss",
  "appconfig",
  "appstream",
  "autoscaling",
  "autoscaling-plans",
  "budgets",
  "clouddirectory",
  "cloudfront",
  "cloudsearch",
  "cloudtrail-data",
  "codeartifact",
  "codebuild",
  "codecommit",
  "codepipeline",
  "cognito-identity",
  "cognito-idp",
  "comprehend",
  "comprehendmedical",
  "compute-optimizer",
  "cost-optimization-hub",
  "dax",
  "dsql",
  "dynamodb",
  "ecr",
  "ecr-public",
  "events",
  "firehose",
  "fis",
  "fms",
  "gamelift",
  "health",
  "inspector-scan",
  "kendra",
  "kinesisvideo",
  "kms",
  "logs",
  "memorydb",
  "networkmonitor",
  "notifications",
  "opensearch",
  "pca-connector-ad",
  "personalize",
  "polly",
  "pricing",
  "resource-groups",
  "rolesanywhere",
  "s3",
  "secretsmanager",
  "servicediscovery",
  "signin",
  "sqs",
  "sts",
  "support",
  "swf",
  "textract",
  "timestream-influxdb",
  "transcribe",
  "transfer",
  "translate",
  "wafv2",
  "workspaces",
  "xray",
] as const;

export type ResourceControlService = (typeof RESOURCE_CONTROL_SERVICES)[number];

/** Services that hold data and whose resources have policies of their own: what the controls cover unless told otherwise. */
export const DATA_SERVICES = [
  "aoss",
  "dynamodb",
  "ecr",
  "kms",
  "logs",
  "s3",
  "secretsmanager",
  "sqs",
  "sts",
] as const satisfies readonly ResourceControlService[];

/**
 * Services that people without AWS credentials call: ECR Public (anonymous pulls), Roles Anywhere (a certificate) and
 * the sign-in pages. An identity perimeter around them would lock out exactly those that they are for.
 */
const WITHOUT_CREDENTIALS: readonly ResourceControlService[] = ["ecr-public", "rolesanywhere", "signin"];

/** Services that an identity perimeter can guard. */
export const IDENTITY_PERIMETER_SERVICES = RESOURCE_CONTROL_SERVICES.filter(
  (service) => !WITHOUT_CREDENTIALS.includes(service),
);
