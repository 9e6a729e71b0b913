import { CLOUDFRONT_PRINCIPAL } from "../bucket/cloudfront";
import type { Statement } from "../document";

/**
 * Lets distributions decrypt the objects that they read by origin access control from a bucket with this key.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export function cloudFrontDecrypt(distributionArns: readonly string[]): Statement {
  return {
    Sid: "CloudFrontDecrypt",
    Effect: "Allow",
    Principal: CLOUDFRONT_PRINCIPAL,
    Action: "kms:Decrypt",
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceArn": distributionArns } },
  };
}
