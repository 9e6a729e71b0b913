import { CloudfrontCachePolicy } from "@cdktf/provider-aws/lib/cloudfront-cache-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { requirePolicyName } from "./policy-name";

export interface CachePolicyProps {
  readonly placement: Placement;

  /** Name, unique in the account, 1-128 characters. */
  readonly name: string;

  /**
   * Seconds that an object stays in the cache if the origin sets no lifetime.
   *
   * @default 86400
   */
  readonly defaultTtlInSeconds?: number;

  /**
   * Seconds that it stays at least, whatever the origin says. With more than 0, CloudFront caches what the origin calls
   * private, no-store and no-cache, too.
   *
   * @default 0
   */
  readonly minTtlInSeconds?: number;

  /**
   * Seconds that it stays at most.
   *
   * @default 31536000
   */
  readonly maxTtlInSeconds?: number;

  /**
   * Query strings that make another object. Each that is not needed lets an attacker get past the cache with invented
   * values.
   *
   * @default - none
   */
  readonly queryStrings?: readonly string[];

  /**
   * Headers of the viewer that make another object, such as Accept-Language.
   *
   * @default - none
   */
  readonly headers?: readonly string[];

  /**
   * Cookies that make another object.
   *
   * @default - none
   */
  readonly cookies?: readonly string[];
}

/**
 * What of a request tells objects in the cache apart, and how long they stay. The less, the fewer requests reach the
 * origin in a flood. An account may have 20 of them, so share one among distributions.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/controlling-the-cache-key.html
 */
export class CachePolicy extends Construct {
  public readonly cachePolicyId: string;

  constructor(scope: Construct, id: string, props: CachePolicyProps) {
    super(scope, id);
    const { placement, name, minTtlInSeconds = 0, defaultTtlInSeconds = 86_400, maxTtlInSeconds = 31_536_000 } = props;
    requirePolicyName(this, name);
    if (!(0 <= minTtlInSeconds && minTtlInSeconds <= defaultTtlInSeconds && defaultTtlInSeconds <= maxTtlInSeconds)) {
      throw new ConfigError(
        this,
        "lifetimes must rise from minTtlInSeconds (0 or more) over defaultTtlInSeconds to maxTtlInSeconds, " +
          `got ${minTtlInSeconds}, ${defaultTtlInSeconds}, ${maxTtlInSeconds}`,
      );
    }
    const { cookies = [], headers = [], queryStrings = [] } = props;
    const policy = new CloudfrontCachePolicy(this, "policy", {
      ...placement,
      name,
      minTtl: minTtlInSeconds,
      defaultTtl: defaultTtlInSeconds,
      maxTtl: maxTtlInSeconds,
      parametersInCacheKeyAndForwardedToOrigin: {
        // With a lifetime of 0 CloudFront takes no setting of the cache key.
        enableAcceptEncodingBrotli: maxTtlInSeconds > 0,
        enableAcceptEncodingGzip: maxTtlInSeconds > 0,
        cookiesConfig:
          cookies.length > 0
            ? { cookieBehavior: "whitelist", cookies: { items: [...cookies] } }
            : { cookieBehavior: "none" },
        headersConfig:
          headers.length > 0
            ? { headerBehavior: "whitelist", headers: { items: [...headers] } }
            : { headerBehavior: "none" },
        queryStringsConfig:
          queryStrings.length > 0
            ? { queryStringBehavior: "whitelist", queryStrings: { items: [...queryStrings] } }
            : { queryStringBehavior: "none" },
      },
    });
    this.cachePolicyId = policy.id;
  }
}
