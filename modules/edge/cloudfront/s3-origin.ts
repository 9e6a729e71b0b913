import type { CloudfrontDistributionOrigin } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { CloudfrontOriginAccessControl } from "@cdktf/provider-aws/lib/cloudfront-origin-access-control";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { originPathProblem } from "./https-origin";
import { type Origin, originIdProblem } from "./origin";

export interface S3OriginProps {
  readonly placement: Placement;

  /** Name of the origin inside the distribution, and of the access control in the account: at most 64 characters. */
  readonly originId: string;

  /** Name of the bucket. Its policy must hold `cloudFrontRead`, its key's policy `cloudFrontDecrypt`. */
  readonly bucketName: string;

  /** Region of the bucket. */
  readonly bucketRegion: string;

  /**
   * Folder that stands for the root of the distribution, such as /site.
   *
   * @default - the bucket's root
   */
  readonly originPath?: string;
}

/**
 * A bucket as origin. CloudFront signs each request by origin access control, so the bucket stays private (Security Hub
 * CloudFront.13). It takes the bucket's name, not the bucket: the bucket's policy names the distribution, so the
 * distribution is made first.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export class S3Origin extends Construct implements Origin {
  public readonly originId: string;
  public readonly origin: CloudfrontDistributionOrigin;

  constructor(scope: Construct, id: string, props: S3OriginProps) {
    super(scope, id);
    const { placement, originId, bucketName, bucketRegion, originPath } = props;
    const problem = originIdProblem(originId) ?? lengthProblem(originId) ?? originPathProblem(originPath);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const accessControl = new CloudfrontOriginAccessControl(this, "access-control", {
      ...placement,
      name: originId,
      description: `Reads ${bucketName}`,
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    });
    this.originId = originId;
    this.origin = {
      originId,
      // The regional name: by the global one, CloudFront is redirected for hours after a bucket is made.
      domainName: `${bucketName}.s3.${bucketRegion}.amazonaws.com`,
      originPath,
      originAccessControlId: accessControl.id,
    };
  }
}

function lengthProblem(originId: string): string | undefined {
  return originId.length > 64 ? `originId must have at most 64 characters, got ${originId.length}` : undefined;
}
