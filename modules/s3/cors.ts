import type { S3BucketCorsConfigurationCorsRule } from "@cdktf/provider-aws/lib/s3-bucket-cors-configuration";
import { wholeNumberProblem } from "../../core/whole-number";

/**
 * Pages of which origins a browser lets talk to the bucket, as uploads by presigned URL need it. It gives nobody a right:
 * the URL's signature does.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html
 */
export interface CorsRule {
  /** Origins such as https://app.example.com: https, a host, a port if need be; no path and no wildcard. */
  readonly origins: readonly string[];

  readonly methods: readonly CorsMethod[];

  /**
   * Headers that pages may send, such as content-type.
   *
   * @default - none but those that browsers always let through
   */
  readonly headers?: readonly string[];

  /**
   * Headers of the answer that pages may read, such as ETag for uploads in parts.
   *
   * @default - none but those that browsers always show
   */
  readonly exposeHeaders?: readonly string[];

  /**
   * Seconds that a browser remembers the answer.
   *
   * @default 3600
   */
  readonly maxAgeInSeconds?: number;
}

export type CorsMethod = "GET" | "HEAD" | "PUT" | "POST" | "DELETE";

/** Most rules that S3 takes. */
const MAX_RULES = 100;

const ORIGIN = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** What cannot be meant about the rules, in words for a ConfigError; undefined if all is well. */
export function corsProblem(rules: readonly CorsRule[] | undefined): string | undefined {
  if (rules === undefined) return undefined;
  if (rules.length === 0 || rules.length > MAX_RULES)
    return `cors must have 1 to ${MAX_RULES} rules, got ${rules.length}`;
  for (const [index, { origins, methods, headers = [], maxAgeInSeconds: age }] of rules.entries()) {
    const at = `cors[${index}]`;
    if (origins.length === 0) return `${at}.origins must name at least one origin, got none`;
    const bad = origins.find((origin) => !ORIGIN.test(origin));
    if (bad !== undefined) {
      return `${at}.origins must be https origins without path and wildcard, such as https://app.example.com, got '${bad}'`;
    }
    if (methods.length === 0) return `${at}.methods must name at least one method, got none`;
    if (headers.includes("*")) return `${at}.headers must name the headers, such as content-type, got '*'`;
    const problem = wholeNumberProblem(`${at}.maxAgeInSeconds`, age, 0, 86_400);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The rules as Terraform's resource takes them. */
export function corsRules(rules: readonly CorsRule[]): S3BucketCorsConfigurationCorsRule[] {
  return rules.map(({ origins, methods, headers, exposeHeaders, maxAgeInSeconds = 3600 }) => ({
    allowedOrigins: [...origins],
    allowedMethods: [...methods],
    allowedHeaders: headers && [...headers],
    exposeHeaders: exposeHeaders && [...exposeHeaders],
    maxAgeSeconds: maxAgeInSeconds,
  }));
}
