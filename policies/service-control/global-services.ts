/** Date (ISO 8601) of the list of global services. */
export const GLOBAL_SERVICES_AS_OF = "2026-11-22";

/**
 * Actions of services that have one endpoint for all regions, or one in a fixed region, so that they cannot be called in a
 * governed region. A regional service with a global task (certificates and keys of CloudFront and Route 53, in us-east-1)
 * is here too; `CALLED_ANYWHERE` says why nothing of it is open in further regions.
 *
 * Sources: the list of AWS's example,
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html#example-scp-deny-region
 * without services that are closed or regional, and
 * https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/appendix-b---edge-network-global-service-guidance.html
 */
export const GLOBAL_SERVICES: readonly string[] = [
  "account:*",
  "acm:*",
  "artifact:*",
  "aws-marketplace:*",
  "aws-portal:*",
  "billing:*",
  "budgets:*",
  "ce:*",
  "chatbot:*",
  "cloudfront-keyvaluestore:*",
  "cloudfront:*",
  // Events of global services stand in the history of us-east-1, their metrics too.
  "cloudtrail:LookupEvents",
  "cloudwatch:Describe*",
  "cloudwatch:Get*",
  "cloudwatch:List*",
  "consolidatedbilling:*",
  "cost-optimization-hub:*",
  "cur:*",
  "ec2:DescribeRegions",
  "ecr-public:GetAuthorizationToken",
  "fms:*",
  "freetier:*",
  "globalaccelerator:*",
  "health:*",
  "iam:*",
  "invoicing:*",
  "kms:*",
  "networkmanager:*",
  "notifications-contacts:*",
  "notifications:*",
  "organizations:*",
  "payments:*",
  "pricing:*",
  "route53-recovery-cluster:*",
  "route53-recovery-control-config:*",
  "route53-recovery-readiness:*",
  "route53:*",
  "route53domains:*",
  "s3:GetAccountPublicAccessBlock",
  "s3:GetBucketLocation",
  "s3:ListAllMyBuckets",
  "savingsplans:*",
  "servicequotas:*",
  "shield:*",
  "sts:*",
  "support:*",
  "supportplans:*",
  "tag:Get*",
  "tax:*",
  "trustedadvisor:*",
  "wafv2:*",
];

/**
 * The part of them that is also called in regions that are neither governed nor home of a global service: endpoints in
 * several fixed regions, and calls that make nothing. All others are closed there, so that keys, certificates or web ACLs
 * cannot be made where nobody looks.
 */
export const CALLED_ANYWHERE: readonly string[] = [
  "chatbot:*",
  "ec2:DescribeRegions",
  "health:*",
  "route53-recovery-cluster:*",
  "s3:GetBucketLocation",
  "s3:ListAllMyBuckets",
  "sts:*",
  "support:*",
  "trustedadvisor:*",
];

/**
 * Regions in which a partition has the endpoints of its global services
 * (https://docs.aws.amazon.com/general/latest/gr/rande.html#global-endpoints); us-west-2 has those of Global Accelerator,
 * Network Manager and Route 53's recovery controls.
 */
export function globalServiceRegions(partition: string): readonly string[] {
  const regions: Readonly<Record<string, readonly string[]>> = {
    "aws-cn": ["cn-north-1", "cn-northwest-1"],
    "aws-us-gov": ["us-gov-west-1"],
  };
  return regions[partition] ?? ["us-east-1", "us-west-2"];
}
