import { CloudfrontOriginRequestPolicy } from "@cdktf/provider-aws/lib/cloudfront-origin-request-policy";
import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { requirePolicyName } from "./policy-name";

export interface OriginRequestPolicyProps {
  readonly placement: Placement;

  /** Name, unique in the account, 1-128 characters. */
  readonly name: string;

  /**
   * Query strings that the origin sees beside those of the cache key; all, none or these.
   *
   * @default "none"
   */
  readonly queryStrings?: "all" | "none" | readonly string[];

  /**
   * Headers of the viewer that the origin sees beside those of the cache key; none or these.
   *
   * @default - none: what an attacker puts into headers does not reach the origin
   */
  readonly headers?: readonly string[];

  /**
   * Cookies that the origin sees beside those of the cache key; all, none or these.
   *
   * @default "none"
   */
  readonly cookies?: "all" | "none" | readonly string[];
}

/**
 * What of a request CloudFront hands on to the origin without making another object of it: it filters headers, cookies
 * and query strings before the back end.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/controlling-origin-requests.html
 */
export class OriginRequestPolicy extends Construct {
  public readonly originRequestPolicyId: string;

  constructor(scope: Construct, id: string, props: OriginRequestPolicyProps) {
    super(scope, id);
    const { placement, name, cookies = "none", headers = [], queryStrings = "none" } = props;
    requirePolicyName(this, name);
    const policy = new CloudfrontOriginRequestPolicy(this, "policy", {
      ...placement,
      name,
      cookiesConfig:
        typeof cookies === "string"
          ? { cookieBehavior: cookies }
          : { cookieBehavior: "whitelist", cookies: { items: [...cookies] } },
      headersConfig:
        headers.length > 0
          ? { headerBehavior: "whitelist", headers: { items: [...headers] } }
          : { headerBehavior: "none" },
      queryStringsConfig:
        typeof queryStrings === "string"
          ? { queryStringBehavior: queryStrings }
          : { queryStringBehavior: "whitelist", queryStrings: { items: [...queryStrings] } },
    });
    this.originRequestPolicyId = policy.id;
  }
}
