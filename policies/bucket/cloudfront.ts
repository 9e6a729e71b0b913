import type { Statement } from "../document";

/** CloudFront, when it signs requests to an origin by origin access control. */
export const CLOUDFRONT_PRINCIPAL = { Service: "cloudfront.amazonaws.com" };

/**
 * Lets distributions read the objects of a bucket by origin access control, and nobody else: the bucket stays closed to
 * the internet. Only for s3:GetObject, so a key that is not there is answered with 403, and nobody can list the bucket.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export function cloudFrontRead(bucketArn: string, distributionArns: readonly string[]): Statement {
  return {
    Sid: "CloudFrontRead",
    Effect: "Allow",
    Principal: CLOUDFRONT_PRINCIPAL,
    Action: "s3:GetObject",
    Resource: `${bucketArn}/*`,
    Condition: { StringEquals: { "aws:SourceArn": distributionArns } },
  };
}
