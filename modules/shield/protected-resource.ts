import { Token } from "cdktf";
import type { Construct } from "constructs";
import { arn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { NETWORK_LOAD_BALANCER_ARN } from "../../core/network-load-balancer-waf";
import type { Placement } from "../placement";

/**
 * What Shield Advanced protects, by its own names. Network load balancers and EC2 instances are protected by the Elastic
 * IP address before them.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_CreateProtection.html
 */
export type ProtectedResourceType =
  | "APPLICATION_LOAD_BALANCER"
  | "CLASSIC_LOAD_BALANCER"
  | "CLOUDFRONT_DISTRIBUTION"
  | "ELASTIC_IP_ALLOCATION"
  | "GLOBAL_ACCELERATOR"
  | "ROUTE_53_HOSTED_ZONE";

/** ARN of each type, as CreateProtection takes it. */
const ARNS: Readonly<Record<ProtectedResourceType, RegExp>> = {
  APPLICATION_LOAD_BALANCER: /^arn:[^:]+:elasticloadbalancing:[^:]+:\d{12}:loadbalancer\/app\/[^/]+\/[^/]+$/,
  CLASSIC_LOAD_BALANCER: /^arn:[^:]+:elasticloadbalancing:[^:]+:\d{12}:loadbalancer\/[^/]+$/,
  CLOUDFRONT_DISTRIBUTION: /^arn:[^:]+:cloudfront::\d{12}:distribution\/[^/]+$/,
  ELASTIC_IP_ALLOCATION: /^arn:[^:]+:ec2:[^:]+:\d{12}:eip-allocation\/eipalloc-[0-9a-f]+$/,
  GLOBAL_ACCELERATOR: /^arn:[^:]+:globalaccelerator::\d{12}:accelerator\/[^/]+$/,
  ROUTE_53_HOSTED_ZONE: /^arn:[^:]+:route53:::hostedzone\/[^/]+$/,
};

/** What people try and Shield refuses, with what to protect instead. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    NETWORK_LOAD_BALANCER_ARN,
    "a network load balancer is protected by the Elastic IP addresses of its subnets: protect each of those",
  ],
  [/:elasticloadbalancing:[^:]*:[^:]*:loadbalancer\/gwy\//, "Shield protects no gateway load balancer"],
  [/:ec2:[^:]*:[^:]*:instance\//, "an EC2 instance is protected by its Elastic IP address: protect that"],
  [/:ec2:[^:]*:[^:]*:elastic-ip\//, "Shield wants another ARN of the address: take elasticIpArn()"],
  [/:globalaccelerator:.*\/listener\//, "the accelerator is protected, not its listeners"],
  [/:apigateway:/, "put CloudFront before the API and protect the distribution"],
];

/** Types whose resources are global: Shield reports their metrics in us-east-1, all others' in the resource's region. */
const GLOBAL: readonly ProtectedResourceType[] = ["CLOUDFRONT_DISTRIBUTION", "ROUTE_53_HOSTED_ZONE"];

/** ARN of an Elastic IP address as Shield wants it; `arn` of aws_eip is another one, which Shield refuses. */
export function elasticIpArn({ accountId: account, regionName: region }: Placement, allocationId: string): string {
  return arn({ service: "ec2", region, account, resource: `eip-allocation/${allocationId}` });
}

/** Refuses an ARN that Shield cannot protect, or that is of another type. What only Terraform knows passes. */
export function checkResource(scope: Construct, resourceArn: string, resourceType: ProtectedResourceType): void {
  if (
    resourceType === "ELASTIC_IP_ALLOCATION" &&
    !resourceArn.includes(":eip-allocation/") &&
    Token.isUnresolved(resourceArn)
  ) {
    throw new ConfigError(scope, "resourceArn of an Elastic IP address must come from elasticIpArn(), got a reference");
  }
  if (Token.isUnresolved(resourceArn) || ARNS[resourceType].test(resourceArn)) return;
  const hint = REFUSED.find(([pattern]) => pattern.test(resourceArn))?.[1];
  if (hint !== undefined) throw new ConfigError(scope, `resourceArn cannot be protected, got ${resourceArn}; ${hint}`);
  throw new ConfigError(scope, `resourceArn must be the ARN of a ${resourceType}, got ${resourceArn}`);
}

/**
 * Region in which Shield reports the metrics of a resource. Undefined if only Terraform knows, and for accelerators, of
 * which AWS's page does not say it.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/shield-metrics.html
 */
export function metricsRegion(resourceArn: string, resourceType: ProtectedResourceType): string | undefined {
  if (GLOBAL.includes(resourceType)) return "us-east-1";
  if (Token.isUnresolved(resourceArn)) return undefined;
  return resourceArn.split(":")[3] || undefined;
}
