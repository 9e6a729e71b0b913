/**
 * Policies that AWS keeps for everybody, by their fixed ids.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const MANAGED_POLICIES = {
  /** Cache policy: the path alone is the key, no query string, cookie or header. For files. */
  cachingOptimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",

  /** Cache policy: nothing is cached. For APIs that answer each caller differently. */
  cachingDisabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",

  /** Origin request policy: everything that the viewer sent, Host too; a VPC origin then needs a certificate of that name. */
  allViewer: "216adef6-5c7f-47e4-b989-5492eafa07d3",

  /** Origin request policy: everything that the viewer sent but Host. API Gateway answers to its own name only. */
  allViewerExceptHostHeader: "b689b0a8-53d0-40ab-baf2-38738e2966ac",

  /** Response headers policy: Strict-Transport-Security for a year, X-Frame-Options SAMEORIGIN, nosniff and others. */
  securityHeaders: "67f7725c-6f97-4210-82d7-5512b31e9d03",
} as const;
