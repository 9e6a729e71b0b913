import { UserError } from "../../../core/errors";
import { type Origin, originIdProblem } from "./origin";

export interface HttpsOriginProps {
  /** Name of the origin inside the distribution. */
  readonly originId: string;

  /** Host name of the origin; its certificate must be for this name, or for the viewer's Host if that is handed on. */
  readonly domainName: string;

  /**
   * What CloudFront puts before each path, such as /prod.
   *
   * @default - nothing
   */
  readonly originPath?: string;

  /**
   * Seconds that the origin may take to answer, 1-60; more by a quota.
   *
   * @default 30
   */
  readonly readTimeoutInSeconds?: number;
}

/**
 * An origin that the internet can reach: API Gateway, or a public load balancer behind `CloudFrontIngress`. CloudFront
 * speaks to it by HTTPS with TLS 1.2 alone (Security Hub CloudFront.9, CloudFront.10).
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html
 */
export function httpsOrigin({ originId, domainName, originPath, readTimeoutInSeconds }: HttpsOriginProps): Origin {
  const problem =
    originIdProblem(originId) ??
    (/^https?:/.test(domainName)
      ? `domainName must be a host name without https://, got '${domainName}'`
      : undefined) ??
    originPathProblem(originPath) ??
    readTimeoutProblem(readTimeoutInSeconds);
  if (problem !== undefined) throw new UserError(`httpsOrigin '${originId}': ${problem}`);
  return {
    originId,
    origin: {
      originId,
      domainName,
      originPath,
      customOriginConfig: {
        // HTTP is never used; CloudFront asks for its port all the same.
        httpPort: 80,
        httpsPort: 443,
        originProtocolPolicy: "https-only",
        originSslProtocols: ["TLSv1.2"],
        originReadTimeout: readTimeoutInSeconds,
      },
    },
  };
}

/** What CloudFront would refuse about the path of an origin. */
export function originPathProblem(path: string | undefined): string | undefined {
  if (path === undefined || /^\/.*[^/]$/.test(path)) return undefined;
  return `originPath must begin with a slash and not end with one, got '${path}'`;
}

/** What CloudFront would refuse about the time that an origin may take. */
export function readTimeoutProblem(seconds: number | undefined): string | undefined {
  if (seconds === undefined || (Number.isInteger(seconds) && seconds >= 1 && seconds <= 180)) return undefined;
  return `readTimeoutInSeconds must be a whole number from 1 to 180 (60 unless the quota was raised), got ${seconds}`;
}
