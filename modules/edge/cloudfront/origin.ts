import type { CloudfrontDistributionOrigin } from "@cdktf/provider-aws/lib/cloudfront-distribution";

/** Where CloudFront gets what it does not have in its cache: made by `S3Origin`, `VpcOrigin` or `httpsOrigin`. */
export interface Origin {
  /** Name of the origin inside the distribution. */
  readonly originId: string;

  /** The distribution's `origin` block. */
  readonly origin: CloudfrontDistributionOrigin;
}

/** Two origins: CloudFront turns to the second when the first fails (Security Hub CloudFront.4). */
export interface OriginGroup {
  /** Name of the group inside the distribution. */
  readonly originGroupId: string;

  readonly primary: Origin;
  readonly secondary: Origin;

  /**
   * Status codes of the primary after which the secondary is asked: 400, 403, 404, 416, 429, 500, 502, 503, 504.
   *
   * @default - 500, 502, 503, 504; an origin that cannot be reached counts always
   */
  readonly statusCodes?: readonly number[];
}

/** The origins behind a target, one or two. */
export function originsOf(target: Origin | OriginGroup): readonly Origin[] {
  return "primary" in target ? [target.primary, target.secondary] : [target];
}

/** The name by which a behavior refers to its target. */
export function targetIdOf(target: Origin | OriginGroup): string {
  return "primary" in target ? target.originGroupId : target.originId;
}

/** What CloudFront would refuse about the name of an origin, in words for a ConfigError. */
export function originIdProblem(originId: string): string | undefined {
  if (/^[\w.-]{1,128}$/.test(originId)) return undefined;
  return `originId must have 1 to 128 letters, digits, dots, hyphens and underscores, got '${originId}'`;
}
