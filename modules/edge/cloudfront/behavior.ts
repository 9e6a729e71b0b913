import type {
  CloudfrontDistributionDefaultCacheBehavior,
  CloudfrontDistributionOrderedCacheBehavior,
} from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { MANAGED_POLICIES } from "./managed-policies";
import { type Origin, type OriginGroup, targetIdOf } from "./origin";

/** Methods that CloudFront hands on; it answers all others with 403. */
const METHODS = {
  read: ["GET", "HEAD"],
  "read-options": ["GET", "HEAD", "OPTIONS"],
  all: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
} as const;

/** What CloudFront does with requests. */
export interface Behavior {
  /** Where it gets what is not in the cache. */
  readonly target: Origin | OriginGroup;

  /**
   * Methods that are handed on: those that read, those and OPTIONS, or all.
   *
   * @default "read"
   */
  readonly methods?: keyof typeof METHODS;

  /**
   * What makes an object in the cache and how long it stays: `CachePolicy` or one of `MANAGED_POLICIES`.
   *
   * @default - AWS's CachingOptimized: the path alone is the key
   */
  readonly cachePolicyId?: string;

  /**
   * What else the origin sees of a request: `OriginRequestPolicy` or one of `MANAGED_POLICIES`.
   *
   * @default - nothing but the cache key
   */
  readonly originRequestPolicyId?: string;

  /**
   * Headers of answers: `SecurityHeadersPolicy`.
   *
   * @default - AWS's SecurityHeadersPolicy
   */
  readonly responseHeadersPolicyId?: string;
}

/** A behavior for some paths. */
export interface PathBehavior extends Behavior {
  /** Paths that it is for, such as /api/*; the first behavior that matches is taken. */
  readonly pathPattern: string;
}

/** A behavior as the distribution's block: viewers are sent to HTTPS, answers are compressed. */
export function behaviorBlock(behavior: Behavior): CloudfrontDistributionDefaultCacheBehavior {
  return {
    targetOriginId: targetIdOf(behavior.target),
    viewerProtocolPolicy: "redirect-to-https",
    allowedMethods: [...METHODS[behavior.methods ?? "read"]],
    cachedMethods: ["GET", "HEAD"],
    compress: true,
    cachePolicyId: behavior.cachePolicyId ?? MANAGED_POLICIES.cachingOptimized,
    originRequestPolicyId: behavior.originRequestPolicyId,
    responseHeadersPolicyId: behavior.responseHeadersPolicyId ?? MANAGED_POLICIES.securityHeaders,
  };
}

/** The same for some paths. */
export function pathBehaviorBlock(behavior: PathBehavior): CloudfrontDistributionOrderedCacheBehavior {
  return { pathPattern: behavior.pathPattern, ...behaviorBlock(behavior) };
}

/** What CloudFront would refuse about a behavior, in words for a ConfigError. */
export function behaviorProblem({ target, methods = "read" }: Behavior): string | undefined {
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html
  if ("primary" in target && methods === "all") {
    return `methods of a behavior with an origin group must be 'read' or 'read-options', got 'all' for '${target.originGroupId}'`;
  }
  return undefined;
}
