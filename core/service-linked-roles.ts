/**
 * Names of service-linked roles, by service principal. AWS chooses them and there is one for each service and account, so
 * a role that exists already can be imported by its name.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const SERVICE_LINKED_ROLE_NAMES: Readonly<Record<string, string>> = {
  "access-analyzer.amazonaws.com": "AWSServiceRoleForAccessAnalyzer",
  "autoscaling.amazonaws.com": "AWSServiceRoleForAutoScaling",
  "backup.amazonaws.com": "AWSServiceRoleForBackup",
  "config-multiaccountsetup.amazonaws.com": "AWSServiceRoleForConfigMultiAccountSetup",
  "config.amazonaws.com": "AWSServiceRoleForConfig",
  "dynamodb.application-autoscaling.amazonaws.com": "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable",
  "ecs.amazonaws.com": "AWSServiceRoleForECS",
  "ecs.application-autoscaling.amazonaws.com": "AWSServiceRoleForApplicationAutoScaling_ECSService",
  "eks.amazonaws.com": "AWSServiceRoleForAmazonEKS",
  "elasticache.amazonaws.com": "AWSServiceRoleForElastiCache",
  "elasticloadbalancing.amazonaws.com": "AWSServiceRoleForElasticLoadBalancing",
  "guardduty.amazonaws.com": "AWSServiceRoleForAmazonGuardDuty",
  "inspector2.amazonaws.com": "AWSServiceRoleForAmazonInspector2",
  "macie.amazonaws.com": "AWSServiceRoleForAmazonMacie",
  "opensearchservice.amazonaws.com": "AWSServiceRoleForAmazonOpenSearchService",
  "rds.amazonaws.com": "AWSServiceRoleForRDS",
  "securityhub.amazonaws.com": "AWSServiceRoleForSecurityHub",
  "spot.amazonaws.com": "AWSServiceRoleForEC2Spot",
  "ssm.amazonaws.com": "AWSServiceRoleForAmazonSSM",
};

/** Services whose role workloads can want before their first use, so that somebody has to make it. */
export const SERVICES_WITH_ROLE_ON_REQUEST = [
  "autoscaling.amazonaws.com",
  "dynamodb.application-autoscaling.amazonaws.com",
  "ecs.amazonaws.com",
  "ecs.application-autoscaling.amazonaws.com",
  "eks.amazonaws.com",
  "elasticache.amazonaws.com",
  "elasticloadbalancing.amazonaws.com",
  "opensearchservice.amazonaws.com",
  "rds.amazonaws.com",
  "spot.amazonaws.com",
  "ssm.amazonaws.com",
] as const;
